import type { Metadata } from "next";
import { EndDialog } from "@/components/desk/acts/end";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { withdrawStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.end.withdraw.pageTitle") };
}

export default async function WithdrawPage(props: StoryPageProps) {
  const { view, words } = await storyOfPage(props, "/withdraw");
  return <EndDialog act="withdraw" needs="note" view={view} action={withdrawStoryAction} words={words} />;
}
