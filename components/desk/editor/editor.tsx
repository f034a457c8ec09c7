import { ActionForm } from "@/components/ui/action-form.client";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { reasonWords } from "../acts/reason";
import { ActBox } from "./act-box";
import { EditorAnswer } from "./answer.client";
import { Inspector } from "./inspector";
import { Said } from "./said.client";
import { Sheet } from "./sheet";
import { StandingPart } from "./standing";
import { TopBar } from "./top-bar";

type EditorProps = {
  view: EditorView;
  /** The body as it stands in the text field. */
  body: string;
  /** Stands for the text as it is opened here; goes along with the form. */
  opened: string;
  /** "2026-11-22T14:05" in the site's zone, "" for none. */
  due: string;
  zone: string;
  /** What was just done, in words, and whether it was not what was asked for. */
  said: string | undefined;
  otherwise: boolean;
  save: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** The editor's screen: one form, which also works as it is sent by a browser without JavaScript. */
export function Editor({ view, body, opened, due, zone, said, otherwise, save, words }: EditorProps) {
  const act = view.acts.find(({ act: name }) => name === "story.save");
  const readOnly = !act?.allowed;
  return (
    <ActionForm key={view.version} action={save} notice="own" className="story-form" autoComplete="off">
      <input type="hidden" name="storyId" value={view.id} />
      <input type="hidden" name="baseVersion" value={view.version} />
      <input type="hidden" name="opened" value={opened} />
      <TopBar view={view} readOnly={readOnly} words={words} />
      {readOnly ? (
        <div className="lockbar">
          <Icon name="ban" />
          <span>
            <b>{words("desk.editor.readOnly")}</b> {reasonWords(act?.reason, words)}
          </span>
        </div>
      ) : null}
      <div className="editor">
        <main id="main" tabIndex={-1} className="sheet">
          <div className="col">
            <EditorAnswer storyId={view.id} />
            {said ? <Said said={said} tone={otherwise ? "warn" : "live"} /> : null}
            <Returned view={view} words={words} />
            <Submitted view={view} words={words} />
            <StandingPart view={view} words={words} />
          </div>
          <fieldset className="plain" disabled={readOnly}>
            <legend className="vh">{words("desk.editor.text")}</legend>
            <Sheet view={view} body={body} words={words} />
          </fieldset>
        </main>
        <aside className="insp" aria-label={words("desk.editor.about")}>
          <div className="stick">
            <div className="in" tabIndex={0} role="group" aria-label={words("desk.editor.details")}>
              <fieldset className="plain" disabled={readOnly}>
                <legend className="vh">{words("desk.editor.about")}</legend>
                <Inspector view={view} due={due} zone={zone} words={words} />
              </fieldset>
            </div>
            <ActBox view={view} words={words} />
          </div>
        </aside>
      </div>
    </ActionForm>
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
