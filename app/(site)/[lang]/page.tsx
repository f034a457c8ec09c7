import type { Metadata } from "next";
import { Front } from "@/components/site/front";
import { SitePage } from "@/components/site/site-page";
import { readEdition, readFront } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readParts } from "../address";
import { noticeMetadata, pageMetadata } from "../metadata";
import { NotHere } from "../not-here";
import { siteAround } from "../reading";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await readParts(params);
  if (!(await readEdition(lang))) return noticeMetadata(wordsFor(lang)("site.notFound.title"));
  const site = await siteAround(lang, undefined, "front");
  const description = site.description || wordsFor(lang)("site.lists.front", { site: site.siteName });
  return pageMetadata(site, { description, href: site.homeHref });
}

/** An edition's front. */
export default async function FrontPage({ params }: Props) {
  const { lang } = await readParts(params);
  if (!(await readEdition(lang))) return <NotHere language={lang} />;
  const [site, front] = await Promise.all([siteAround(lang, undefined, "front"), readFront(lang)]);
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="front">
      <Front front={front} site={site} words={words} />
    </SitePage>
  );
}
