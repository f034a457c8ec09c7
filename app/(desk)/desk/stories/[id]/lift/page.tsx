import type { Metadata } from "next";
import { Dialog } from "@/components/desk/acts/dialog";
import { refusedAct } from "@/components/desk/acts/refused-act";
import { Required } from "@/components/desk/acts/required";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { liftEmbargoAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.embargo.lift.pageTitle") };
}

export default async function LiftPage(props: StoryPageProps) {
  const { view, words } = await storyOfPage(props, "/lift");
  const { embargo } = view.standing;
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.embargo.lift.title", { headline: view.content.headline })}
      action={liftEmbargoAction}
      button={words("desk.embargo.lift.button")}
      leave={words("desk.embargo.lift.leave")}
      consequence={words("desk.embargo.lift.consequence")}
      refused={refusedAct(view, "story.lift")}
      words={words}
    >
      {embargo ? (
        <>
          <p className="strong">
            {embargo.until
              ? words("desk.embargo.lift.stands", { until: embargo.until.words })
              : words("desk.embargo.lift.standsHeld")}
          </p>
          <p className="small">{words("desk.embargo.lift.why", { reason: embargo.reason })}</p>
        </>
      ) : null}
      <ActionAreaField
        name="reason"
        label={<Required label={words("desk.embargo.lift.reason")} words={words} />}
        hint={words("desk.embargo.lift.reasonHint")}
        rows={2}
        maxLength={2_000}
        required
      />
    </Dialog>
  );
}
