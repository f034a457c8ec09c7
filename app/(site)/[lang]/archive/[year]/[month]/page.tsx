import type { Metadata } from "next";
import { Month } from "@/components/site/archive";
import { SitePage } from "@/components/site/site-page";
import { readEdition } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readPageNumber, readParts, type Query } from "../../../../address";
import { listHref, noticeMetadata, pageMetadata, unnumbered } from "../../../../metadata";
import { NotHere } from "../../../../not-here";
import { monthAt, siteAround } from "../../../../reading";

type Props = { params: Promise<{ lang: string; year: string; month: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lang, year, month } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const words = wordsFor(lang);
  const view = (await readEdition(lang)) && (await monthAt(lang, year, month, page));
  if (!view) return noticeMetadata(words("site.notFound.title"));
  return pageMetadata(await siteAround(lang, undefined, unnumbered(page, `month/${view.machine}`)), {
    title: `${view.name} | ${words("site.archive")}`,
    description: words("site.archivePage.month", { month: view.name, count: view.count }),
    href: listHref(view.href, page),
  });
}

/** What was published in one month. */
export default async function MonthPage({ params, searchParams }: Props) {
  const { lang, year, month } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const view = (await readEdition(lang)) && (await monthAt(lang, year, month, page));
  if (!view) return <NotHere language={lang} />;
  const site = await siteAround(lang, undefined, unnumbered(page, `month/${view.machine}`));
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <Month view={view} words={words} />
    </SitePage>
  );
}
