import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Republish } from "@/components/desk/acts/republish";
import { checkedPublication } from "../checked-publication";
import { idOf, storyOfPage, type StoryPageProps } from "../story-of-page";
import { republishStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.republish.pageTitle") };
}

export default async function RepublishPage(props: StoryPageProps) {
  const { actor, newsroom, view, words } = await storyOfPage(props, "/republish");
  const revisionId = idOf((await props.searchParams).revision) ?? view.publicRevision?.id;
  if (revisionId === undefined) redirect(`/desk/stories/${view.id}`);
  const publication = await checkedPublication({ newsroom, actor }, view.id, revisionId);
  const { replaces } = publication;
  // A story that was never public cannot come back.
  if (!replaces) redirect(`/desk/stories/${view.id}`);
  return (
    <Republish view={{ ...publication, replaces }} story={view} action={republishStoryAction} words={words} />
  );
}
