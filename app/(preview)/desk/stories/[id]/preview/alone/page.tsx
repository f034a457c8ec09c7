import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openNewsroom } from "@/lib/newsroom";
import { previewPage } from "@/lib/web/preview";
import { wordsFor } from "@/lib/words/words";
import { PreviewedStory } from "../../../../../previewed-story";
import { previewedText } from "./previewed";

type Props = {
  params: Promise<{ id: string }>;
  /** `revision` names exactly one revision by its id; without it the working copy is shown. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const text = await textOf(props);
  const headline = text?.content.headline ?? "";
  const title = wordsFor(text?.language ?? "en")("site.preview.title", { headline });
  return { title, robots: { index: false, follow: false, noarchive: true }, referrer: "no-referrer" };
}

/** The working copy or one revision as a readers' page and nothing else: what the preview screen frames and the checks read. */
export default async function AlonePage(props: Props) {
  const text = await textOf(props);
  if (!text) notFound();
  return <PreviewedStory {...await previewPage(openNewsroom(), text.storyId, text.content)} />;
}

async function textOf({ params, searchParams }: Props) {
  const { id } = await params;
  const { revision } = await searchParams;
  // Twice in one address, it names no revision.
  return previewedText(id, Array.isArray(revision) ? "" : revision);
}
