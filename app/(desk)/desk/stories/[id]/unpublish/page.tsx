import type { Metadata } from "next";
import { EndDialog } from "@/components/desk/acts/end";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { unpublishStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.end.unpublish.pageTitle") };
}

export default async function UnpublishPage(props: StoryPageProps) {
  const { view, words } = await storyOfPage(props, "/unpublish");
  return <EndDialog act="unpublish" needs="reason" view={view} action={unpublishStoryAction} words={words} />;
}
