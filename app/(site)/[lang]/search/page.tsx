import type { Metadata } from "next";
import { SearchResults } from "@/components/site/search-results";
import { SitePage } from "@/components/site/site-page";
import { readEdition, readSearch } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readPageNumber, readParts, type Query } from "../../address";
import { noticeMetadata, pageMetadata } from "../../metadata";
import { NotHere } from "../../not-here";
import { siteAround } from "../../reading";

type Props = { params: Promise<{ lang: string }>; searchParams: Query };

/** A page of results is made for the one who asked, and is not to be found by others. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await readParts(params);
  const words = wordsFor(lang);
  if (!(await readEdition(lang))) return noticeMetadata(words("site.notFound.title"));
  const site = await siteAround(lang);
  const title = words("site.searchPage.title");
  const description = words("site.searchPage.ask");
  return { ...pageMetadata(site, { title, description, href: site.searchHref }), robots: "noindex" };
}

/** One field, and what was found. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { lang } = await readParts(params);
  if (!(await readEdition(lang))) return <NotHere language={lang} />;
  const view = await readSearch(lang, await searchParams, await readPageNumber(searchParams));
  if (!view) return <NotHere language={lang} />;
  const around = await siteAround(lang);
  const site = { ...around, editions: around.editions.map((one) => searching(one, view.elsewhere)) };
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <SearchResults view={view} site={site} words={words} />
    </SitePage>
  );
}

/** The switch of languages keeps what is looked for. */
function searching<Edition extends { language: string; href: string }>(
  edition: Edition,
  elsewhere: Record<string, string>,
): Edition {
  return { ...edition, href: elsewhere[edition.language] ?? edition.href };
}
