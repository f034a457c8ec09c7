import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { EditorView, InspectorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { reasonWords } from "../acts/reason";
import { LostPictures } from "./lost-pictures";
import { StandingPart } from "./standing";

type EditorProps = {
  view: EditorView;
  /** Its pictures that may not be shown any more. */
  lost: InspectorView["lost"];
  topBar: ReactNode;
  /** The text in which is written, and what is said of it to a browser without scripts. */
  sheet: ReactNode;
  noScripts: ReactNode;
  /** What readers say is wrong in it. */
  reports: ReactNode;
  inspector: ReactNode;
  acts: ReactNode;
  /** What was just done, in words. */
  said: string | undefined;
  words: Words;
};

/** The editor's screen: where the story stands on top, the text on paper, and beside it what is not printed and what can be done. */
export function Editor(props: EditorProps) {
  const { view, lost, topBar, sheet, noScripts, reports, inspector, acts, said, words } = props;
  return (
    <div className="story-form">
      <header className="over-text">
        {topBar}
        <ReadOnly view={view} words={words} />
      </header>
      <div className="editor">
        <main id="main" tabIndex={-1} className="sheet">
          <div className="col">
            {said ? <Notice tone="live" role="status" title={said} /> : null}
            <Returned view={view} words={words} />
            <Submitted view={view} words={words} />
            {reports}
            <LostPictures view={view} lost={lost} words={words} />
            <StandingPart view={view} words={words} />
            {noScripts}
          </div>
          {sheet}
        </main>
        <aside className="insp" aria-label={words("desk.editor.about")}>
          <div className="stick">
            {inspector}
            {acts}
          </div>
        </aside>
      </div>
    </div>
  );
}

/** Why nobody who looks may write here, for as long as the story stands as it does. */
function ReadOnly({ view, words }: Pick<EditorProps, "view" | "words">) {
  const act = view.acts.find(({ act: name }) => name === "story.save");
  if (act?.allowed) return null;
  return (
    <div className="lockbar">
      <Icon name="ban" />
      <span>
        <b>{words("desk.editor.readOnly")}</b> {reasonWords(act?.reason, words)}
      </span>
    </div>
  );
}

function Returned({ view: { returned }, words }: Pick<EditorProps, "view" | "words">) {
  if (!returned) return null;
  return (
    <Notice
      tone="warn"
      title={words("desk.editor.returned", { who: returned.by, moment: returned.moment.words })}
    >
      <p className="note-text">{returned.note}</p>
    </Notice>
  );
}

/** What the writer said when the text was handed in. */
function Submitted({ view: { submitted }, words }: Pick<EditorProps, "view" | "words">) {
  if (!submitted) return null;
  return (
    <Notice
      tone="act"
      title={words("desk.editor.submitted", { who: submitted.by, moment: submitted.moment.words })}
    >
      <p className="note-text">{submitted.note}</p>
    </Notice>
  );
}
