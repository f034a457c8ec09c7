import type { Metadata } from "next";
import { Dialog } from "@/components/desk/acts/dialog";
import { refusedAct } from "@/components/desk/acts/refused-act";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionSelectField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { listSharable } from "@/lib/stories/queries";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { shareStoryAction, unshareStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.share.pageTitle") };
}

export default async function SharePage(props: StoryPageProps) {
  const { newsroom, view, words } = await storyOfPage(props, "/share");
  const { sharedWith } = view.standing;
  const others = await listSharable(newsroom, view.id);
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.share.title", { headline: view.content.headline })}
      about={words("desk.share.about")}
      action={shareStoryAction}
      button={words("desk.share.button")}
      leave={words("desk.share.leave")}
      consequence={words("desk.share.consequence")}
      refused={refusedAct(view, "story.share")}
      words={words}
      after={
        <section className="dialog shares" aria-labelledby="with">
          <div className="in stack">
            <h2 id="with">{words("desk.share.with")}</h2>
            {sharedWith.length === 0 ? <p className="small muted">{words("desk.share.nobody")}</p> : null}
            {sharedWith.map(({ id, name }) => (
              <ActionForm key={id} action={unshareStoryAction}>
                <input type="hidden" name="storyId" value={view.id} />
                <input type="hidden" name="personId" value={id} />
                <SubmitButton>{words("desk.share.end", { name })}</SubmitButton>
              </ActionForm>
            ))}
          </div>
        </section>
      }
    >
      <ActionSelectField
        name="personId"
        label={words("desk.share.person")}
        hint={others.length === 0 ? words("desk.share.everybody") : undefined}
      >
        <option value="">{words("desk.share.choose")}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ActionSelectField>
    </Dialog>
  );
}
