import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/web/actor";
import { idOf, type StoryPageProps } from "../story-of-page";

/** Once a list of its own, now a part of the story's history. */
export default async function StoryLogPage({ params }: StoryPageProps) {
  const { id } = await params;
  await requireActor(`/desk/stories/${encodeURIComponent(id)}/log`);
  if (idOf(id) === null) notFound();
  redirect(`/desk/stories/${id}/history`);
}
