import type { Metadata } from "next";
import { Dialog } from "@/components/desk/acts/dialog";
import { Required } from "@/components/desk/acts/required";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { returnStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.end.return.pageTitle") };
}

export default async function ReturnPage(props: StoryPageProps) {
  const { view, words } = await storyOfPage(props, "/return");
  const act = view.acts.find(({ act: name }) => name === "story.return");
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.end.return.title", { headline: view.content.headline })}
      about={words("desk.end.return.about", { number: view.latestRevision?.number ?? 0 })}
      action={returnStoryAction}
      button={words("desk.end.return.button", { number: view.latestRevision?.number ?? 0 })}
      leave={words("desk.end.return.leave")}
      consequence={words("desk.end.return.consequence")}
      refused={act?.allowed ? undefined : { code: act?.reason }}
      words={words}
    >
      <input type="hidden" name="revisionId" value={view.latestRevision?.id ?? ""} />
      <ActionAreaField
        name="note"
        label={<Required label={words("desk.end.return.note")} words={words} />}
        hint={words("desk.end.return.noteHint")}
        rows={4}
        maxLength={2_000}
        required
      />
    </Dialog>
  );
}
