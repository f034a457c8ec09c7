import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { ScannedStory, ScanView } from "@/lib/checks/fields";
import type { Words } from "@/lib/words/words";
import { findingWords } from "./place-href";
import { PlaceLink } from "./place-link";

type ScanProps = { scans: ScanView; action: Parameters<typeof ActionForm>[0]["action"]; words: Words };

/** The look at all live pages: how far one under way has come, and what the last one found, story by story. */
export function Scan({ scans: { underWay, last }, action, words }: ScanProps) {
  return (
    <>
      <p className="scan-about small ink2">{words("desk.scan.about")}</p>
      {underWay ? (
        <UnderWay scan={underWay} words={words} />
      ) : (
        <ActionForm action={action} className="scan-start">
          <SubmitButton tone="act">{words("desk.scan.start")}</SubmitButton>
        </ActionForm>
      )}
      {last ? <Report last={last} words={words} /> : null}
      {last || underWay ? null : (
        <div className="empty">
          <h2>{words("desk.scan.none.title")}</h2>
          <p>{words("desk.scan.none.text")}</p>
        </div>
      )}
    </>
  );
}

function UnderWay({ scan, words }: { scan: NonNullable<ScanView["underWay"]>; words: Words }) {
  const { done, pages, begun, overdue, requested } = scan;
  const title = begun ? words("desk.scan.running", { done, pages }) : words("desk.scan.waiting");
  return (
    <Notice tone={overdue ? "warn" : "act"} title={title}>
      {begun && pages > 0 ? <progress max={pages} value={done} aria-label={title} /> : null}
      {overdue ? <p>{words("desk.scan.overdue", { moment: requested.words })}</p> : null}
      <p className="line">
        <ButtonLink size="sm" href="/desk/scan">
          {words("desk.scan.refresh")}
        </ButtonLink>
      </p>
    </Notice>
  );
}

function Report({ last, words }: { last: NonNullable<ScanView["last"]>; words: Words }) {
  const { finished, pages, who, stories, more } = last;
  return (
    <section className="scan-report" aria-labelledby="report">
      <h2 id="report">
        {stories.length > 0
          ? words("desk.scan.stories", { count: stories.length })
          : words("desk.scan.clean.title")}
      </h2>
      <p className="small ink2">
        {words("desk.scan.last", { moment: finished.words, pages })}{" "}
        {who === undefined ? words("desk.scan.byNight") : words("desk.scan.byPerson", { who })}
      </p>
      {stories.length === 0 ? <p>{words("desk.scan.clean.text")}</p> : null}
      {stories.map((story) => (
        <Story key={story.id} story={story} words={words} />
      ))}
      {more > 0 ? <p className="small ink2">{words("desk.scan.more", { count: more })}</p> : null}
    </section>
  );
}

function Story({ story, words }: { story: ScannedStory; words: Words }) {
  const { id, headline, language, path, findings } = story;
  const editor = `/desk/stories/${id}`;
  return (
    <article className="panel scanned" aria-labelledby={`story-${id}`}>
      <header>
        <h3 id={`story-${id}`} className="grow" lang={headline ? language : undefined}>
          {headline || words("desk.scan.untitled")}
        </h3>
        <a className="link" href={path}>
          {words("desk.scan.read")}
        </a>
        <a className="link" href={editor}>
          {words("desk.scan.edit")}
        </a>
      </header>
      <ul className="in">
        {findings.map((finding, index) => (
          <li key={index} className={finding.level === "blocker" ? "found-stop" : "found-warn"}>
            <Icon name={finding.level === "blocker" ? "stop" : "warn"} />
            <p>
              <span className="vh">{words(`desk.scan.levels.${finding.level}`)} </span>
              {findingWords(finding, words)} <PlaceLink finding={finding} editor={editor} words={words} />
            </p>
          </li>
        ))}
      </ul>
    </article>
  );
}
