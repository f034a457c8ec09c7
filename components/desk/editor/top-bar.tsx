import { SubmitButton } from "@/components/ui/submit-button.client";
import { ButtonLink } from "@/components/ui/button";
import type { EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { openState, StateMark, stateOf } from "../state-mark";
import { SaveState } from "./save-state.client";

type TopBarProps = { view: EditorView; readOnly: boolean; words: Words };

/** Where the story stands, whether its text is saved, and the button that saves it: the first of the form, so that Enter saves. */
export function TopBar({ view, readOnly, words }: TopBarProps) {
  const scheduled = view.standing.waiting.some(({ kind }) => kind !== "unpublish");
  const state = stateOf({ ...view, changing: view.changed, scheduled });
  const beside = state === "scheduled" ? openState(view) : undefined;
  const moment = view.saved.timeWords ? `${view.saved.dayWords}, ${view.saved.timeWords}` : view.saved.words;
  return (
    <header className="top">
      <a className="btn quiet sm" href="/desk">
        {words("desk.shell.board")}
      </a>
      <h1 className="vh">
        {words("desk.editor.title", { headline: view.content.headline || words("desk.board.noHeadline") })}
      </h1>
      {beside ? (
        <span className="state">
          <StateMark state={beside} />
          {words(`desk.states.${beside}`)}
        </span>
      ) : null}
      <span className="state">
        <StateMark state={state} />
        {words(`desk.states.${state}`)}
      </span>
      {view.latestRevision ? (
        <span className="muted small num not-phone">
          {words("desk.editor.revision", { number: view.latestRevision.number })}
        </span>
      ) : null}
      <SaveState saved={moment} readOnly={readOnly} />
      <span className="grow" />
      <ButtonLink size="sm" tone="quiet" href={`/desk/stories/${view.id}/preview`}>
        {words("desk.editor.preview")}
      </ButtonLink>
      {readOnly ? null : (
        <SubmitButton name="next" value="save">
          {words("desk.editor.acts.save")}
        </SubmitButton>
      )}
    </header>
  );
}
