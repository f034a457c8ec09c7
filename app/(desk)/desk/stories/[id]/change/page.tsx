import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Change } from "@/components/desk/acts/change";
import { listReports } from "@/lib/reports/list-reports";
import { checkedPublication } from "../checked-publication";
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
  const publication = await checkedPublication({ newsroom, actor }, view.id, revisionId);
  const { replaces, diff, material } = publication;
  // A story that was never public has nothing to change yet.
  if (!replaces || !diff || !material) redirect(`/desk/stories/${view.id}`);
  const reports = await listReports(newsroom, actor, view.id);
  return (
    <Change
      view={{ ...publication, replaces, diff, material }}
      reports={reports?.open ?? []}
      action={changeStoryAction}
      words={words}
    />
  );
}
