import type { Metadata } from "next";
import { SearchResults } from "@/components/site/search-results";
import { SitePage } from "@/components/site/site-page";
import { readEdition, readSearch } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readPageNumber, readParts, readSearchWords, type Query } from "../../address";
import { noticeMetadata } from "../../metadata";
import { NotHere } from "../../not-here";
import { siteAround } from "../../reading";

type Props = { params: Promise<{ lang: string }>; searchParams: Query };

/** A page of results is made for the one who asked, and is not to be found by others. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await readParts(params);
  const words = wordsFor(lang);
  if (!(await readEdition(lang))) return noticeMetadata(words("site.notFound.title"));
  return noticeMetadata(words("site.searchPage.title"), await siteAround(lang));
}

/** One field, and what was found. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { lang } = await readParts(params);
  if (!(await readEdition(lang))) return <NotHere language={lang} />;
  const asked = await readSearchWords(searchParams);
  const [site, view] = await Promise.all([
    siteAround(lang),
    readSearch(lang, asked, await readPageNumber(searchParams)),
  ]);
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <SearchResults view={view} site={site} words={words} />
    </SitePage>
  );
}
