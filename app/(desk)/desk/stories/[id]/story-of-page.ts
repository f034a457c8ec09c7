import { notFound } from "next/navigation";
import { openNewsroom } from "@/lib/newsroom";
import { readSiteSettings } from "@/lib/settings/site";
import { findStoryForEditor } from "@/lib/stories/queries";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";

/** What a page under a story's address is given by Next. */
export type StoryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A number in an address: its digits and nothing else, or null. */
export function idOf(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}

/** Who looks, and the story that the address names; not there and not theirs are the same page. */
export async function storyOfPage({ params }: Pick<StoryPageProps, "params">, under = "") {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}${under}`);
  const newsroom = openNewsroom();
  const storyId = idOf(id);
  const view = storyId === null ? null : await findStoryForEditor(newsroom, actor, storyId);
  if (!view) notFound();
  const { zone } = await readSiteSettings(newsroom.db);
  return { actor, newsroom, view, zone, words: wordsFor(actor.language) };
}
