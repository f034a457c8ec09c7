import type { Metadata } from "next";
import { readParts } from "../../../address";
import { StandingPage, standingPageMetadata } from "../../../standing-page";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await readParts(params);
  return standingPageMetadata(lang, slug);
}

/** How to reach the paper, what it holds itself to, who owns it. */
export default async function AboutUnderPage({ params }: Props) {
  const { lang, slug } = await readParts(params);
  return <StandingPage language={lang} slug={slug} />;
}
