import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Publish } from "@/components/desk/acts/publish";
import { checkedPublication } from "../checked-publication";
import { idOf, storyOfPage, type StoryPageProps } from "../story-of-page";
import { publishStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.publish.pageTitle") };
}

export default async function PublishPage(props: StoryPageProps) {
  const { actor, newsroom, view, words } = await storyOfPage(props, "/publish");
  const revisionId = idOf((await props.searchParams).revision);
  // The editor's button cuts the revision; without one there is nothing to look at here.
  if (revisionId === null) redirect(`/desk/stories/${view.id}`);
  const publication = await checkedPublication({ newsroom, actor }, view.id, revisionId);
  return (
    <Publish view={publication} prepared={view.preparedDate} action={publishStoryAction} words={words} />
  );
}
