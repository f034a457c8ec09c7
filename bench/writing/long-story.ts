import { mkdirSync } from "node:fs";
import sharp from "sharp";
import type { Block } from "@/lib/body/body";
import { bodyOf } from "@/lib/body/versions";
import { addPicture } from "@/lib/media/add-picture";
import type { Newsroom } from "@/lib/newsroom";
import { addPerson } from "@/lib/people/add";
import { findPersonActor } from "@/lib/people/actors";
import type { Actor } from "@/lib/permissions";
import { countWords } from "@/lib/body/plain-text";
import { createStory } from "@/lib/stories/create";
import { saveStory } from "@/lib/stories/save";
import { cutChecked, makeNewsroom, publishable } from "@/prisma/factories";

/** The text that is measured: a book's chapter more than a story. */
const WORDS = 20_000;
const PICTURES = 60;
const WORDS_IN_PARAGRAPH = 50;
const PARAGRAPHS_UNDER_HEADING = 8;

export type LongStory = {
  storyId: number;
  revisionId: number;
  words: number;
  email: string;
  password: string;
};

/** A newsroom with one editor, who has one very long story open to be written; in the database and data folder of the environment. */
export async function makeLongStory(): Promise<LongStory> {
  const { newsroom: standing, section } = await makeNewsroom();
  const newsroom = { db: standing.db, clock: { now: () => new Date() } };
  const sign = { email: "writer@newsroom.example", password: "a lamp, a pen and 20,000 words" };
  const { personId } = await addPerson(newsroom, { name: "Wren Tallow", role: "editor", ...sign });
  const writer = await findPersonActor(newsroom, personId);
  if (!writer) throw new Error("The writer who was just added is not there.");
  const pictures = await makePictures(newsroom);
  const body = bodyOf(longBody(pictures));
  const content = publishable({ sectionId: section.id, headline: "The long way down the river", body });
  const { storyId, revisionId } = await draftOf(newsroom, writer, content);
  return { storyId, revisionId, words: countWords(body), ...sign };
}

async function draftOf(newsroom: Newsroom, writer: Actor, content: ReturnType<typeof publishable>) {
  const { storyId, version } = await createStory(newsroom, writer, { language: "en" });
  const saved = await saveStory(newsroom, writer, { storyId, baseVersion: version, content });
  const { revisionId } = await cutChecked(newsroom, writer, { storyId, version: saved.version });
  return { storyId, revisionId };
}

/** Pictures of a newspaper's size, each another one. */
async function makePictures(newsroom: Newsroom): Promise<number[]> {
  mkdirSync(process.env.NEWSROOM_DATA ?? "", { recursive: true });
  const ids: number[] = [];
  for (let index = 0; index < PICTURES; index += 1) {
    const background = { r: (index * 37) % 256, g: (index * 61) % 256, b: (index * 89) % 256 };
    const bytes = await sharp({ create: { width: 1_600, height: 1_067, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const { pictureId } = await addPicture(
      newsroom,
      { kind: "import", name: "Import" },
      { bytes, credit: "Wren Tallow" },
    );
    ids.push(pictureId);
  }
  return ids;
}

function longBody(pictures: readonly number[]): Block[] {
  const paragraphs = WORDS / WORDS_IN_PARAGRAPH;
  const between = Math.floor(paragraphs / pictures.length);
  return Array.from({ length: paragraphs }, (_, index): Block[] => {
    const picture = index % between === 0 ? pictures[index / between] : undefined;
    return [
      ...(index % PARAGRAPHS_UNDER_HEADING === 0 ? [heading(index / PARAGRAPHS_UNDER_HEADING + 1)] : []),
      paragraph(index),
      ...(picture === undefined ? [] : [pictureBlock(picture)]),
    ];
  }).flat();
}

const heading = (number: number): Block => ({
  type: "heading",
  level: 2,
  text: [{ text: `Mile ${number}` }],
});

/** Plain words, a link and something in bold, as a story has them. */
function paragraph(index: number): Block {
  const words = Array.from(
    { length: WORDS_IN_PARAGRAPH - 3 },
    (_, place) => VOCABULARY[(index * 7 + place * 5) % VOCABULARY.length],
  );
  return {
    type: "paragraph",
    id: `p${index}`,
    text: [
      { text: `${words.slice(0, 20).join(" ")} ` },
      { text: "boats", marks: [{ type: "bold" }] },
      { text: ` ${words.slice(20).join(" ")} ` },
      { text: "the harbour", marks: [{ type: "link", href: `https://harbour.example/${index}` }] },
      { text: "." },
    ],
  };
}

const pictureBlock = (pictureId: number): Block => ({
  type: "picture",
  picture: { pictureId, alt: "A plain colour", caption: "The river on that day.", credit: "Wren Tallow" },
});

const VOCABULARY =
  "the water stood high that spring and nobody in town could say when ferry would sail again because all seven of them had seen it turn back twice at weir".split(
    " ",
  );
