import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Front } from "@/components/site/front";
import { SitePage } from "@/components/site/site-page";
import { readSite } from "@/lib/web/reader";
import { previewFront } from "@/lib/web/reader-front";
import { wordsFor } from "@/lib/words/words";
import { previewedFront } from "./previewed";

type Props = { params: Promise<{ language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await params;
  const title = wordsFor(language)("site.preview.title", { headline: wordsFor(language)("site.front.top") });
  return { title, robots: { index: false, follow: false, noarchive: true }, referrer: "no-referrer" };
}

/** The draft front as readers would get it now, and nothing else. */
export default async function FrontPreviewPage({ params }: Props) {
  const { language } = await params;
  const state = await previewedFront(language);
  if (!state) notFound();
  const [site, front] = await Promise.all([readSite(language), previewFront(language, state.current)]);
  const words = wordsFor(language);
  return (
    <SitePage site={site} words={words} layout="front">
      <Front front={front} site={site} words={words} />
    </SitePage>
  );
}
