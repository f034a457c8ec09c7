import type { Metadata } from "next";
import { readParts } from "../../address";
import { StandingPage, standingPageMetadata } from "../../standing-page";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return standingPageMetadata((await readParts(params)).lang, null);
}

/** What the paper says of itself. */
export default async function AboutPage({ params }: Props) {
  return <StandingPage language={(await readParts(params)).lang} slug={null} />;
}
