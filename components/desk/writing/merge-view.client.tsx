"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { Choices } from "@/lib/merge/fields";
import { Unsaved, type Merging } from "@/lib/writing/fields";
import { useDeskTime } from "./desk-time.client";
import { useDraft } from "./draft.client";
import { blockWords } from "./draft-words";
import { MergePart } from "./merge-part.client";
import { openIn, rowsOf, type MergeNames } from "./merge-words";
import { usePartName } from "./part-words.client";
import { firstName } from "./presence.client";

type ViewProps = { merging: Merging; names: MergeNames; close: () => void };

/** Two versions of one story, part by part, until one text has come of them. */
export function MergeView({ merging, names, close }: ViewProps) {
  const words = useTranslations("desk.draft.merge");
  const strip = useTranslations("desk.draft.strip");
  const desk = useDeskTime();
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [isJoined, setJoined] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  const { theirs, questions, parts } = merging;
  const who = theirs.savedBy ? firstName(theirs.savedBy) : strip("somebody");
  const time = desk(theirs.savedAt);
  const open = openIn(questions, choices);
  const rows = rowsOf(parts);
  return (
    <dialog ref={dialog} className="merging" aria-labelledby="merging-title" onClose={close}>
      <div className="top">
        <Button size="sm" tone="quiet" autoFocus onClick={() => dialog.current?.close()}>
          {words("back")}
        </Button>
        <h1 id="merging-title">{words("title")}</h1>
        <span className="grow" />
        <span className="small muted num" role="status">
          {words("decided", { done: questions.length - open.length, all: questions.length })}
        </span>
      </div>
      <div className="in stack">
        <div className="between">
          <div>
            <h2>{words("heading", { who })}</h2>
            <p className="ink2">{words("about", { who, time })}</p>
          </div>
          <ViewSwitch isJoined={isJoined} setJoined={setJoined} />
        </div>
        {isJoined ? (
          <Joined merging={merging} choices={choices} />
        ) : (
          <div className="merge">
            {rows.map((row) =>
              "same" in row ? (
                <p className="same line" key={row.key}>
                  <Sign name="check" />
                  {words("same", { count: row.same })}
                </p>
              ) : (
                <MergePart
                  {...{ ...row, who, time, names }}
                  key={row.key}
                  choice={choices[row.key]}
                  choose={(choice) => setChoices((before) => ({ ...before, [row.key]: choice }))}
                />
              ),
            )}
          </div>
        )}
      </div>
      <Dock
        {...{ merging, choices, who }}
        close={() => dialog.current?.close()}
        goTo={(key) => {
          setJoined(false);
          setTimeout(() => dialog.current?.querySelector<HTMLElement>(`[data-part="${key}"]`)?.focus(), 0);
        }}
      />
    </dialog>
  );
}

function ViewSwitch({ isJoined, setJoined }: { isJoined: boolean; setJoined: (is: boolean) => void }) {
  const words = useTranslations("desk.draft.merge");
  return (
    <span className="seg" role="group" aria-label={words("view")}>
      <button type="button" aria-pressed={!isJoined} onClick={() => setJoined(false)}>
        {words("sides")}
      </button>
      <button type="button" aria-pressed={isJoined} onClick={() => setJoined(true)}>
        {words("joined")}
      </button>
    </span>
  );
}

/** The text as it would be saved; what is undecided stands in it as yours. */
function Joined({ merging, choices }: { merging: Merging; choices: Choices }) {
  const { content } = merging.join(choices);
  return (
    <div className="readtext">
      <h3>{content.headline}</h3>
      {content.standfirst ? <p>{content.standfirst}</p> : null}
      {content.body.blocks.map((block, at) => (
        <p className="note-text" key={at}>
          {blockWords(block)}
        </p>
      ))}
    </div>
  );
}

type DockProps = {
  merging: Merging;
  choices: Choices;
  who: string;
  close: () => void;
  goTo: (key: string) => void;
};

/** What comes of it: refused, with the reason and the way there, until everything is decided. */
function Dock({ merging, choices, who, close, goTo }: DockProps) {
  const words = useTranslations("desk.draft.merge");
  const draft = useDraft();
  const nameOf = usePartName();
  const [failed, setFailed] = useState("");
  const [first] = openIn(merging.questions, choices);
  const count = openIn(merging.questions, choices).length;
  const row = rowsOf(merging.parts).find(({ key }) => key === first?.key);
  const end = async (deed: () => Promise<void>) => {
    setFailed("");
    try {
      await deed();
      close();
    } catch (error) {
      // A text that was decided about and cannot be saved just now is kept as any other.
      if (error instanceof Unsaved) close();
      else setFailed(words("failed"));
    }
  };
  return (
    <div className="panel dock">
      <p className="refusal grow" id="merge-why">
        <Sign name={count > 0 ? "warn" : "check"} />
        <span>
          <b>{count > 0 ? words("undecided", { count }) : words("ready")}</b> {words("then")}{" "}
          <span role="alert">{failed}</span>
        </span>
      </p>
      <Button onClick={() => void end(() => draft.setAside())}>{words("aside", { who })}</Button>
      {first && row && "part" in row ? (
        <Button tone="act" onClick={() => goTo(first.key)}>
          {words("goTo", { part: nameOf(first, row.number) })}
        </Button>
      ) : null}
      <Button
        {...(first ? {} : { tone: "act" as const })}
        aria-disabled={first ? true : undefined}
        aria-describedby="merge-why"
        onClick={() =>
          first ? undefined : void end(() => draft.settle(merging.join(choices), merging.theirs.version))
        }
      >
        {words("save")}
      </Button>
    </div>
  );
}
