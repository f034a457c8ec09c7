import type { Metadata } from "next";
import { Changes } from "@/components/site/changes";
import { SitePage } from "@/components/site/site-page";
import { readEdition, readSite } from "@/lib/web/reader";
import { setRedirect } from "@/lib/web/tags";
import { wordsFor } from "@/lib/words/words";
import { readParts } from "../../../../address";
import { KilledPage } from "../../../../killed-page";
import { noticeMetadata, pageMetadata } from "../../../../metadata";
import { NotHere } from "../../../../not-here";
import { changesAt, siteAround } from "../../../../reading";

type Props = { params: Promise<{ lang: string; section: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, section, slug } = await readParts(params);
  const words = wordsFor(lang);
  const answer = (await readEdition(lang)) && (await changesAt(lang, section, slug));
  if (!answer || answer.state === "moved") return noticeMetadata(words("site.notFound.title"));
  if (answer.state === "killed")
    return noticeMetadata(words("site.killed.title"), await siteAround(lang, section));
  return pageMetadata(await readSite(lang, { sectionSlug: section, story: answer.story }), {
    title: words("site.changes.title", { headline: answer.story.headline }),
    description: words("site.changes.intro"),
    href: `${answer.story.href}/changes`,
  });
}

/** What was changed in a story since it was published; for a killed one the notice that stands at its address. */
export default async function ChangesPage({ params }: Props) {
  const { lang, section, slug } = await readParts(params);
  const answer = (await readEdition(lang)) && (await changesAt(lang, section, slug));
  if (!answer) return <NotHere language={lang} />;
  if (answer.state === "killed")
    return <KilledPage language={lang} section={section} killed={answer.killed} />;
  if (answer.state === "moved") {
    setRedirect(answer.href);
    return null;
  }
  const { story, changes } = answer;
  const site = await readSite(lang, { sectionSlug: section, story });
  const words = wordsFor(lang);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <Changes story={story} changes={changes} dataHref={`${story.href}/changes.json`} words={words} />
    </SitePage>
  );
}
