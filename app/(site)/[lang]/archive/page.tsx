import type { Metadata } from "next";
import { Archive } from "@/components/site/archive";
import { SitePage } from "@/components/site/site-page";
import { readArchive, readEdition } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readParts } from "../../address";
import { noticeMetadata, pageMetadata } from "../../metadata";
import { NotHere } from "../../not-here";
import { siteAround } from "../../reading";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await readParts(params);
  const words = wordsFor(lang);
  if (!(await readEdition(lang))) return noticeMetadata(words("site.notFound.title"));
  const site = await siteAround(lang, undefined, "archive");
  return pageMetadata(site, {
    title: words("site.archive"),
    description: words("site.archivePage.intro"),
    href: site.archiveHref,
  });
}

/** The months of an edition. */
export default async function ArchivePage({ params }: Props) {
  const { lang } = await readParts(params);
  if (!(await readEdition(lang))) return <NotHere language={lang} />;
  const [site, view] = await Promise.all([siteAround(lang, undefined, "archive"), readArchive(lang)]);
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <Archive view={view} words={words} />
    </SitePage>
  );
}
