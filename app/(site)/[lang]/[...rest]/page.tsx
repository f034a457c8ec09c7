import type { Metadata } from "next";
import { wordsFor } from "@/lib/words/words";
import { noticeMetadata } from "../../metadata";
import { NotHere } from "../../not-here";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  return noticeMetadata(wordsFor(lang)("site.notFound.title"));
}

/** Every address that belongs to no other page. */
export default async function UnknownPage({ params }: Props) {
  const { lang } = await params;
  return <NotHere language={lang} />;
}
