import type { Metadata } from "next";
import { NamedList } from "@/components/site/named-list";
import { SitePage } from "@/components/site/site-page";
import { readEdition } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readPageNumber, readParts, type Query } from "../../../address";
import { listHref, noticeMetadata, pageMetadata, unnumbered } from "../../../metadata";
import { NotHere } from "../../../not-here";
import { siteAround, topicAt } from "../../../reading";

type Props = { params: Promise<{ lang: string; slug: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lang, slug } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const view = (await readEdition(lang)) && (await topicAt(lang, slug, page));
  if (!view) return noticeMetadata(wordsFor(lang)("site.notFound.title"));
  const site = await siteAround(lang, undefined, unnumbered(page, `topic/${slug}`));
  return pageMetadata(site, {
    title: view.name,
    description: wordsFor(lang)("site.lists.topic", { name: view.name, site: site.siteName }),
    href: listHref(view.href, page),
  });
}

/** Everything about a topic. */
export default async function TopicPage({ params, searchParams }: Props) {
  const { lang, slug } = await readParts(params);
  const page = await readPageNumber(searchParams);
  const view = (await readEdition(lang)) && (await topicAt(lang, slug, page));
  if (!view) return <NotHere language={lang} />;
  const site = await siteAround(lang, undefined, unnumbered(page, `topic/${slug}`));
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <NamedList list={view} name={view.name} label={words("site.topic")} words={words} />
    </SitePage>
  );
}
