import type { Metadata } from "next";
import { SitePage } from "@/components/site/site-page";
import { Standing } from "@/components/site/standing";
import { pageData } from "@/components/story/news-article";
import { StructuredData } from "@/components/story/structured-data";
import { siteUrl } from "@/lib/env";
import type { StandingPageView } from "@/lib/stories/view";
import { readEdition, readSite } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { noticeMetadata, pageMetadata } from "./metadata";
import { NotHere } from "./not-here";
import { standingPageAt } from "./reading";

type Place = { language: string; slug: string | null };

/** A standing page, or the notice that there is none. */
export async function StandingPage({ language, slug }: Place) {
  const page = (await readEdition(language)) && (await standingPageAt(language, slug));
  if (!page) return <NotHere language={language} />;
  const site = await siteOf(language, page);
  const words = wordsFor(language);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <StructuredData data={pageData(page, site, siteUrl())} />
      <Standing page={page} words={words} />
    </SitePage>
  );
}

/** What the head of a standing page says of it, the same page in other languages included. */
export async function standingPageMetadata(language: string, slug: string | null): Promise<Metadata> {
  const words = wordsFor(language);
  const page = (await readEdition(language)) && (await standingPageAt(language, slug));
  if (!page) return noticeMetadata(words("site.notFound.title"));
  const site = await siteOf(language, page);
  const description = words("site.standing.description", { name: page.name, site: site.siteName });
  return pageMetadata(site, { title: page.name, description, href: page.href });
}

/** The page's own date stands in its head, as a story's does. */
function siteOf(language: string, { first, changed, href, editions }: StandingPageView) {
  const story = { stamps: [{ kind: "published" as const, moment: changed ?? first, href }] };
  return readSite(language, { story, counterparts: editions });
}
