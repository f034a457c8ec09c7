import type { Actor } from "@/lib/permissions";
import type { MarkedWords, SearchView } from "@/lib/search/fields";
import { createStory } from "@/lib/stories/create";
import type { StoryContent } from "@/lib/stories/fields";
import { publishStory } from "@/lib/stories/publish";
import { saveStory } from "@/lib/stories/save";
import { readSearch } from "@/lib/web/reader-search";
import { cutChecked, makeActor, makeLive, makeNewsroom, publishable } from "./factories";

/** For tests: a paper in three languages, in which a reader searches for what the test has published. */

type Fields = Partial<StoryContent> & { sectionId?: number };
type Room = Awaited<ReturnType<typeof makeNewsroom>>;

export type SearchedPaper = Awaited<ReturnType<typeof makeSearchedPaper>>;

/** Editions in English, Russian and Kazakh, two sections of the first, a reporter with a byline, and a topic. */
export async function makeSearchedPaper() {
  const room = await makeNewsroom();
  const editor = await makeActor(room.newsroom, "editor");
  const sections = await makeSections(room);
  const { db } = room.newsroom;
  const person = await db.person.create({
    data: { name: "Saule Tamirova", handle: "saule", role: "reporter", createdAt: room.clock.now() },
  });
  const topic = await db.topic.create({ data: {} });
  await db.topicName.create({
    data: { topicId: topic.id, editionId: room.edition.id, name: "Water", slug: "water" },
  });
  let made = 0;
  const text = (fields: Fields, language = "en") =>
    publishable({
      sectionId: sections[language] ?? 0,
      slug: `story-${++made}`,
      standfirst: "",
      body: body("Nothing else."),
      ...fields,
    });
  return {
    ...room,
    editor,
    sections,
    personId: person.id,
    topicId: topic.id,
    text,
    /** The same address for the next text of the story that was made last. */
    lastSlug: () => `story-${made}`,
    /** A live story, an hour after the one before. */
    live: (fields: Fields) => {
      room.clock.set(new Date(room.clock.now().getTime() + 3_600_000));
      return makeLive(room.newsroom, editor, text(fields));
    },
    /** A live story of another edition. */
    liveIn: (language: string, fields: Fields) => liveIn(room, editor, language, text(fields, language)),
  };
}

async function makeSections({ newsroom: { db }, edition, section }: Room): Promise<Record<string, number>> {
  const sections: Record<string, number> = { en: section.id };
  for (const [position, language] of ["ru", "kk"].entries()) {
    const { id: editionId } = await db.edition.create({
      data: { language, name: language, siteName: "Newsroom", position: position + 1 },
    });
    const { id } = await db.section.create({ data: { editionId, slug: "city", name: "City" } });
    sections[language] = id;
  }
  const { id } = await db.section.create({
    data: { editionId: edition.id, slug: "valley", name: "Valley" },
  });
  return { ...sections, valley: id };
}

async function liveIn({ newsroom }: Room, editor: Actor, language: string, content: StoryContent) {
  const { storyId, version: baseVersion } = await createStory(newsroom, editor, { language });
  const { version } = await saveStory(newsroom, editor, { storyId, baseVersion, content });
  const { revisionId } = await cutChecked(newsroom, editor, { storyId, version });
  await publishStory(newsroom, editor, { storyId, revisionId, replaces: null });
  return { storyId };
}

/** A body of these paragraphs. */
export function body(...texts: string[]): StoryContent["body"] {
  return { version: 1, blocks: texts.map((said) => ({ type: "paragraph", text: [{ text: said }] })) };
}

/** The first page of what is found. */
export async function search(
  q: string,
  more: Record<string, string> = {},
  language = "en",
): Promise<SearchView> {
  const view = await readSearch(language, { q, ...more });
  if (!view) throw new Error("There is no such page.");
  return view;
}

export function idsOf(view: SearchView): number[] {
  return view.found.map(({ story }) => story.id);
}

/** The stories on the first page. */
export async function finds(...given: Parameters<typeof search>): Promise<number[]> {
  return idsOf(await search(...given));
}

/** Marked words in brackets: "The [lock]". */
export function bracketed(words: MarkedWords): string {
  return words.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
}
