import type { Metadata } from "next";
import { Changes } from "@/components/site/changes";
import { SitePage } from "@/components/site/site-page";
import { readEdition, readSite } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { readParts } from "../../../../address";
import { noticeMetadata, pageMetadata } from "../../../../metadata";
import { NotHere } from "../../../../not-here";
import { changesAt, siteAround } from "../../../../reading";

type Props = { params: Promise<{ lang: string; section: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, section, slug } = await readParts(params);
  const words = wordsFor(lang);
  const view = (await readEdition(lang)) && (await changesAt(lang, section, slug));
  if (!view) return noticeMetadata(words("site.notFound.title"));
  return pageMetadata(await siteAround(lang, section), {
    title: words("site.changes.title", { headline: view.story.headline }),
    description: words("site.changes.intro"),
    href: `${view.story.href}/changes`,
  });
}

/** What was changed in a story since it was published. */
export default async function ChangesPage({ params }: Props) {
  const { lang, section, slug } = await readParts(params);
  const view = (await readEdition(lang)) && (await changesAt(lang, section, slug));
  if (!view) return <NotHere language={lang} />;
  const site = await readSite(lang, { sectionSlug: section, story: view.story });
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <Changes story={view.story} changes={view.changes} words={words} />
    </SitePage>
  );
}
