import type { Metadata } from "next";
import { SectionList } from "@/components/site/section-list";
import { SitePage } from "@/components/site/site-page";
import { readEdition, readRecent } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readPageNumber, readParts, type Query } from "../../address";
import { listHref, noticeMetadata, pageMetadata, unnumbered } from "../../metadata";
import { NotHere } from "../../not-here";
import { sectionAt, siteAround } from "../../reading";

/** How many of the newest stories stand on the page of a section that has none. */
const MOST_RECENT = 9;

type Props = { params: Promise<{ lang: string; section: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lang, section } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const view = (await readEdition(lang)) && (await sectionAt(lang, section, page));
  if (!view) return noticeMetadata(wordsFor(lang)("site.notFound.title"));
  const site = await siteAround(lang, section, unnumbered(page, `section/${section}`));
  const { name } = view.section;
  return pageMetadata(site, {
    title: name,
    description: wordsFor(lang)("site.lists.section", { name, site: site.siteName }),
    href: listHref(view.section.href, page),
  });
}

/** A section, or one numbered page of it. */
export default async function SectionPage({ params, searchParams }: Props) {
  const { lang, section } = await readParts(params);
  if (!(await readEdition(lang))) return <NotHere language={lang} />;
  const page = await readPageNumber(searchParams);
  const view = await sectionAt(lang, section, page);
  if (!view) return <NotHere language={lang} />;
  const empty = !view.lead && view.days.length === 0;
  const [site, recent] = await Promise.all([
    siteAround(lang, section, unnumbered(page, `section/${section}`)),
    empty ? readRecent(lang, MOST_RECENT) : [],
  ]);
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <SectionList view={view} site={site} recent={recent} words={words} />
    </SitePage>
  );
}
