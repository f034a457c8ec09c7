import type { Metadata } from "next";
import { PersonPage } from "@/components/site/person-page";
import { SitePage } from "@/components/site/site-page";
import { profileData } from "@/components/story/news-article";
import { StructuredData } from "@/components/story/structured-data";
import { siteUrl } from "@/lib/env";
import { readEdition } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readPageNumber, readParts, type Query } from "../../../address";
import { listHref, noticeMetadata, pageMetadata, unnumbered } from "../../../metadata";
import { NotHere } from "../../../not-here";
import { personAt, siteAround } from "../../../reading";

type Props = { params: Promise<{ lang: string; handle: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lang, handle } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const view = (await readEdition(lang)) && (await personAt(lang, handle, page));
  if (!view) return noticeMetadata(wordsFor(lang)("site.notFound.title"));
  const site = await siteAround(lang, undefined, unnumbered(page, `person/${handle}`));
  return pageMetadata(site, {
    title: view.name,
    description: view.about || wordsFor(lang)("site.lists.person", { name: view.name, site: site.siteName }),
    href: listHref(view.href, page),
  });
}

/** Who somebody is, and everything they wrote. */
export default async function BylinePage({ params, searchParams }: Props) {
  const { lang, handle } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const view = (await readEdition(lang)) && (await personAt(lang, handle, page));
  if (!view) return <NotHere language={lang} />;
  const site = await siteAround(lang, undefined, unnumbered(page, `person/${handle}`));
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <StructuredData data={profileData(view, site, siteUrl())} />
      <PersonPage person={view} words={words} />
    </SitePage>
  );
}
