import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LogList } from "@/components/desk/log-list";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { findStoryLog } from "@/lib/stories/story-log";
import { storyOfPage, type StoryPageProps } from "../story-of-page";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.editor.history.log") };
}

export default async function StoryLogPage(props: StoryPageProps) {
  const { actor, newsroom, view, words } = await storyOfPage(props, "/log");
  const entries = await findStoryLog(newsroom, actor, view.id);
  if (!entries) notFound();
  return (
    <Screen
      narrow
      title={words("desk.editor.history.logOf", {
        headline: view.content.headline || words("desk.board.noHeadline"),
      })}
      act={
        <ButtonLink size="sm" href={`/desk/stories/${view.id}`}>
          {words("desk.editor.back")}
        </ButtonLink>
      }
    >
      <LogList entries={entries} words={words} ownStory />
    </Screen>
  );
}
