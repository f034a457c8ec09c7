import type { Metadata } from "next";
import { Dialog } from "@/components/desk/acts/dialog";
import { refusedAct } from "@/components/desk/acts/refused-act";
import { Stamps } from "@/components/desk/acts/stamps";
import { Required } from "@/components/desk/acts/required";
import { ActionAreaField, ActionTextField } from "@/components/ui/action-fields.client";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { redateStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.redate.pageTitle") };
}

export default async function RedatePage(props: StoryPageProps) {
  const { view, zone, words } = await storyOfPage(props, "/redate");
  const live = view.publicState !== "neverPublished";
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.redate.title", { headline: view.content.headline })}
      about={words("desk.redate.about")}
      action={redateStoryAction}
      button={words(live ? "desk.redate.button" : "desk.redate.buttonPrepare")}
      leave={words("desk.redate.leave")}
      consequence={words(live ? "desk.redate.consequence" : "desk.redate.consequencePrepare")}
      refused={refusedAct(view, "story.redate")}
      words={words}
    >
      <div className="form2">
        <ActionTextField
          name="date"
          label={<Required label={words("desk.redate.date")} words={words} />}
          hint={words("desk.redate.dateHint")}
          inputMode="numeric"
          maxLength={10}
          autoComplete="off"
          required
        />
        <ActionTextField
          name="time"
          label={words("desk.redate.time")}
          hint={words("desk.redate.timeHint", { zone })}
          inputMode="numeric"
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <ActionAreaField
        name="reason"
        label={<Required label={words("desk.redate.reason")} words={words} />}
        hint={words("desk.redate.reasonHint")}
        rows={2}
        maxLength={2_000}
        required
      />
      <section aria-labelledby="stamps">
        <h2 id="stamps">{words("desk.publish.stampsTitle")}</h2>
        <Stamps stamps={view.stamps} words={words} />
        {view.preparedDate ? (
          <p className="small">
            {words("desk.editor.history.prepared", {
              date: view.preparedDate.moment.words,
              reason: view.preparedDate.reason,
            })}
          </p>
        ) : null}
        <p className="arrow">{words("desk.publish.beforeAfter")}</p>
        <p className="stamp next">
          <b>{words("desk.publish.stamps.published")}</b>{" "}
          <span className="new">{words("desk.redate.asTyped")}</span>
        </p>
      </section>
    </Dialog>
  );
}
