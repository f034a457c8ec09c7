import type { Metadata } from "next";
import { Corrections } from "@/components/site/corrections";
import { SitePage } from "@/components/site/site-page";
import { readCorrections, readEdition } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readParts } from "../../address";
import { feedsOf, noticeMetadata, pageMetadata } from "../../metadata";
import { NotHere } from "../../not-here";
import { siteAround } from "../../reading";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await readParts(params);
  const words = wordsFor(lang);
  if (!(await readEdition(lang))) return noticeMetadata(words("site.notFound.title"));
  const site = await siteAround(lang, undefined, "corrections");
  return pageMetadata(site, {
    title: words("site.corrections"),
    description: words("site.correctionsPage.intro"),
    href: site.correctionsHref,
    feeds: feedsOf(site.correctionsHref),
  });
}

/** Everything an edition corrected, clarified or took away. */
export default async function CorrectionsPage({ params }: Props) {
  const { lang } = await readParts(params);
  if (!(await readEdition(lang))) return <NotHere language={lang} />;
  const [site, view] = await Promise.all([siteAround(lang, undefined, "corrections"), readCorrections(lang)]);
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <Corrections view={view} site={site} words={words} />
    </SitePage>
  );
}
