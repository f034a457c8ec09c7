"use client";

import { diffArrays, diffWordsWithSpace } from "diff";
import { useTranslations } from "use-intl";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { useAnswer } from "@/components/ui/action-form.client";
import { Notice } from "@/components/ui/notice";

/** What somebody else saved in between, as the form would show it. */
export type TheirText = {
  /** Nothing was typed in the form: it holds the text as it was opened. */
  untouched: boolean;
  version: number;
  savedBy: string;
  saved: string;
  headline: string;
  standfirst: string;
  body: string;
};

/** Both versions, paragraph by paragraph, when somebody saved first; everything typed still stands in the form below. */
export function ConflictPanel({ storyId }: { storyId: number }) {
  const words = useTranslations("desk.editor.conflict");
  const answer = useAnswer();
  if (!answer || answer.ok || !isTheirs(answer.theirs)) return null;
  const theirs = answer.theirs;
  const { headline = "", standfirst = "", body = "" } = answer.values ?? {};
  const rows = compare(
    paragraphs(headline, standfirst, body),
    paragraphs(theirs.headline, theirs.standfirst, theirs.body),
  );
  const who = theirs.savedBy || words("somebody");
  return (
    <section className="conflict stack" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{theirs.untouched ? words("moved") : words("title", { who })}</h2>
      <Notice
        tone="warn"
        title={words(theirs.untouched ? "movedAbout" : "about", { who, moment: theirs.saved })}
      />
      <div className="merge">
        {rows.map((row, index) =>
          row.same ? (
            <p className="same" key={index}>
              {words("same", { count: row.count })}
            </p>
          ) : (
            <Row
              key={index}
              row={row}
              mine={words(theirs.untouched ? "opened" : "yours")}
              theirs={words("theirs", { who })}
              none={words("none")}
            />
          ),
        )}
      </div>
      {theirs.untouched ? (
        <p className="line">
          <a className="btn act" href={`/desk/stories/${storyId}`}>
            {words("openNew")}
          </a>
        </p>
      ) : (
        <KeepOrTake storyId={storyId} version={theirs.version} who={who} />
      )}
    </section>
  );
}

function KeepOrTake({ storyId, version, who }: { storyId: number; version: number; who: string }) {
  const words = useTranslations("desk.editor.conflict");
  return (
    <>
      <div className="line">
        <SubmitButton tone="act" name="onTop" value={version}>
          {words("keepMine")}
        </SubmitButton>
        <a className="btn" href={`/desk/stories/${storyId}`}>
          {words("takeTheirs")}
        </a>
      </div>
      <p className="consequence">{words("consequence", { who })}</p>
    </>
  );
}

type Compared = { same: true; count: number } | { same: false; mine: string; theirs: string };

function Row({
  row,
  mine,
  theirs,
  none,
}: {
  row: Extract<Compared, { same: false }>;
  mine: string;
  theirs: string;
  none: string;
}) {
  return (
    <div className="mp open">
      <div className="sides">
        <div>
          <p className="who">{mine}</p>
          <p>{row.mine ? <Words before={row.theirs} after={row.mine} /> : none}</p>
        </div>
        <div>
          <p className="who">{theirs}</p>
          <p>{row.theirs ? <Words before={row.mine} after={row.theirs} /> : none}</p>
        </div>
      </div>
    </div>
  );
}

/** A text with what the other one has not marked as put in. */
function Words({ before, after }: { before: string; after: string }) {
  return diffWordsWithSpace(before, after).map((part, index) =>
    part.removed ? null : part.added ? (
      <ins key={index}>{part.value}</ins>
    ) : (
      <span key={index}>{part.value}</span>
    ),
  );
}

function paragraphs(headline: string, standfirst: string, body: string): string[] {
  return [headline, standfirst, ...body.replace(/\r\n?/g, "\n").split(/\n\s*\n/)].map((part) => part.trim());
}

/** Paragraphs that are the same in both become a count; the others stand beside each other. */
function compare(mine: string[], theirs: string[]): Compared[] {
  const rows: Compared[] = [];
  let left: string[] = [];
  let right: string[] = [];
  const settle = () => {
    for (let at = 0; at < Math.max(left.length, right.length); at++)
      rows.push({ same: false, mine: left[at] ?? "", theirs: right[at] ?? "" });
    [left, right] = [[], []];
  };
  for (const part of diffArrays(theirs, mine)) {
    if (part.added) left.push(...part.value);
    else if (part.removed) right.push(...part.value);
    else {
      settle();
      rows.push({ same: true, count: part.value.length });
    }
  }
  settle();
  return rows;
}

function isTheirs(value: unknown): value is TheirText {
  return typeof value === "object" && value !== null && "body" in value && "savedBy" in value;
}
