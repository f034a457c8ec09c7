import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Change } from "@/components/desk/acts/change";
import { findPublication } from "@/lib/stories/queries";
import { idOf, storyOfPage, type StoryPageProps } from "../story-of-page";
import { changeStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.change.pageTitle") };
}

export default async function ChangePage(props: StoryPageProps) {
  const { actor, newsroom, view, words } = await storyOfPage(props, "/change");
  const revisionId = idOf((await props.searchParams).revision);
  if (revisionId === null) redirect(`/desk/stories/${view.id}`);
  const publication = await findPublication(newsroom, actor, view.id, revisionId);
  if (!publication) notFound();
  const { replaces, before } = publication;
  // A story that was never public has nothing to change yet.
  if (!replaces || !before) redirect(`/desk/stories/${view.id}`);
  return <Change view={{ ...publication, replaces, before }} action={changeStoryAction} words={words} />;
}
