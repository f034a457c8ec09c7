import type { Metadata } from "next";
import { SitePage } from "@/components/site/site-page";
import { structuredData } from "@/components/story/news-article";
import { Story } from "@/components/story/story";
import { StructuredData } from "@/components/story/structured-data";
import { siteUrl } from "@/lib/env";
import type { StoryView } from "@/lib/stories/view";
import { readEdition } from "@/lib/web/reader";
import { setRedirect } from "@/lib/web/tags";
import { wordsFor } from "@/lib/words/words";
import { readParts } from "../../../address";
import { KilledPage } from "../../../killed-page";
import { noticeMetadata, storyMetadata } from "../../../metadata";
import { NotHere } from "../../../not-here";
import { siteAround, siteAroundStory, storyAt } from "../../../reading";

type Props = { params: Promise<{ lang: string; section: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, section, slug } = await readParts(params);
  const answer = (await readEdition(lang)) && (await storyAt(lang, section, slug));
  const words = wordsFor(lang);
  if (!answer || answer.state === "moved") return noticeMetadata(words("site.notFound.title"));
  if (answer.state === "killed")
    return noticeMetadata(words("site.killed.title"), await siteAround(lang, section));
  return storyMetadata(await siteAroundStory(lang, section, answer.story), answer.story);
}

/** Whatever stands at a story's address: the story, the notice in its place, or where it went. */
export default async function StoryPage({ params }: Props) {
  const { lang, section, slug } = await readParts(params);
  const answer = (await readEdition(lang)) && (await storyAt(lang, section, slug));
  if (!answer) return <NotHere language={lang} />;
  if (answer.state === "killed")
    return <KilledPage language={lang} section={section} killed={answer.killed} />;
  if (answer.state !== "moved") return <WholeStory language={lang} section={section} story={answer.story} />;
  setRedirect(answer.href);
  return null;
}

type StoryProps = { language: string; section: string; story: StoryView };

async function WholeStory({ language, section, story }: StoryProps) {
  const site = await siteAroundStory(language, section, story);
  const words = wordsFor(language);
  return (
    <SitePage site={site} words={words} layout="plain">
      <StructuredData data={structuredData(story, site, siteUrl())} />
      <Story story={story} words={words} />
    </SitePage>
  );
}
