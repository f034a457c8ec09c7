import type { Metadata } from "next";
import { SeriesList } from "@/components/site/series-list";
import { SitePage } from "@/components/site/site-page";
import { readEdition } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readPageNumber, readParts, type Query } from "../../../address";
import { listHref, noticeMetadata, pageMetadata, unnumbered } from "../../../metadata";
import { NotHere } from "../../../not-here";
import { seriesAt, siteAround } from "../../../reading";

type Props = { params: Promise<{ lang: string; slug: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lang, slug } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const view = (await readEdition(lang)) && (await seriesAt(lang, slug, page));
  const words = wordsFor(lang);
  if (!view) return noticeMetadata(words("site.notFound.title"));
  const { name: title, about, href } = view;
  const description = about ?? words("site.series.intro", { name: title, count: view.count });
  return pageMetadata(await siteAround(lang, undefined, unnumbered(page, `series/${slug}`)), {
    ...{ title, description },
    // The first page has one address, with and without its number.
    href: listHref(href, page === 1 ? undefined : page),
  });
}

/** A series and its parts in the order in which they are read. */
export default async function SeriesPage({ params, searchParams }: Props) {
  const { lang, slug } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const view = (await readEdition(lang)) && (await seriesAt(lang, slug, page));
  if (!view) return <NotHere language={lang} />;
  const site = await siteAround(lang, undefined, unnumbered(page, `series/${slug}`));
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <SeriesList view={view} words={words} />
    </SitePage>
  );
}
