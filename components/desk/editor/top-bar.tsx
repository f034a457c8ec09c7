import { ButtonLink } from "@/components/ui/button";
import type { EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { openState, StateMark, stateOf } from "../state-mark";
import { PresenceList } from "../writing/presence.client";
import { SaveNow, SaveState } from "../writing/save-state.client";
import { StoryTitle } from "../writing/story-title.client";
import { TopStrips } from "../writing/top-strips.client";

type TopBarProps = { view: EditorView; words: Words };

/** Where the story stands, whether its text is saved, who is here, and under it whatever stands in the way of writing. */
export function TopBar({ view, words }: TopBarProps) {
  const maySave = view.acts.some(({ act, allowed }) => act === "story.save" && allowed);
  const { sections, topics } = view.choices;
  const scheduled = view.standing.waiting.some(({ kind }) => kind !== "unpublish");
  const state = stateOf({ ...view, changing: view.changed, scheduled });
  const beside = state === "scheduled" ? openState(view) : undefined;
  return (
    <>
      <div className="top">
        <a className="btn quiet sm" href="/desk">
          {words("desk.shell.board")}
        </a>
        <StoryTitle without={words("desk.board.noHeadline")} />
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
        <SaveState />
        <span className="grow" />
        <PresenceList />
        <ButtonLink size="sm" tone="quiet" href={`/desk/stories/${view.id}/preview`}>
          {words("desk.editor.preview")}
        </ButtonLink>
        {maySave ? <SaveNow label={words("desk.editor.acts.save")} /> : null}
      </div>
      <TopStrips maySave={maySave} names={{ sections, topics }} />
    </>
  );
}
