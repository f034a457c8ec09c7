import type { Metadata } from "next";
import { Redact } from "@/components/desk/acts/redact";
import { listRedactable } from "@/lib/stories/redactable";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { redactStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.redact.pageTitle") };
}

export default async function RedactPage(props: StoryPageProps) {
  const { actor, newsroom, view, words } = await storyOfPage(props, "/redact");
  const entries = await listRedactable(newsroom, actor, view.id);
  return <Redact view={view} entries={entries} action={redactStoryAction} words={words} />;
}
