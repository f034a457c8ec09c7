import type { Metadata } from "next";
import { Dialog } from "@/components/desk/acts/dialog";
import { refusedAct } from "@/components/desk/acts/refused-act";
import { Required } from "@/components/desk/acts/required";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { restoreStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.restore.pageTitle") };
}

export default async function RestorePage(props: StoryPageProps) {
  const { view, words } = await storyOfPage(props, "/restore");
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.restore.title", { headline: view.content.headline })}
      about={words("desk.restore.about")}
      action={restoreStoryAction}
      button={words("desk.restore.button")}
      leave={words("desk.restore.leave")}
      consequence={words("desk.restore.consequence")}
      refused={refusedAct(view, "story.restore")}
      words={words}
    >
      <ActionAreaField
        name="note"
        label={words("desk.restore.note")}
        hint={words("desk.restore.noteHint")}
        rows={3}
        maxLength={2_000}
      />
      <ActionAreaField
        name="reason"
        label={<Required label={words("desk.restore.reason")} words={words} />}
        hint={words("desk.restore.reasonHint")}
        rows={2}
        maxLength={2_000}
        required
      />
    </Dialog>
  );
}
