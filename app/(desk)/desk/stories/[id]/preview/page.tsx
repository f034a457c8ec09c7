import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewScreen } from "@/components/desk/previews/preview-screen";
import { openNewsroom } from "@/lib/newsroom";
import { findPreviewScreen } from "@/lib/previews/find-preview";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { idOf, type StoryPageProps } from "../story-of-page";
import { previewAddress } from "./preview-address";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { view, words } = await previewOf(props);
  const headline = view.headline || words("desk.board.noHeadline");
  return { title: words("desk.previews.pageTitle", { headline }) };
}

/** What somebody of the desk looks at before anybody else does. */
export default async function PreviewPage(props: StoryPageProps) {
  return <PreviewScreen {...await previewOf(props)} />;
}

async function previewOf({ params, searchParams }: StoryPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/preview`);
  const place = previewAddress(idOf(id) ?? 0, await searchParams);
  const view = place && (await findPreviewScreen(openNewsroom(), actor, place.storyId, place.revision));
  if (!place || !view) notFound();
  return { view, place, words: wordsFor(actor.language) };
}
