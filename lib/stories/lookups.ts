import { eachAskedOnce } from "@/lib/expiries/asked-once";
import { noteRead } from "@/lib/expiries/note-read";
import type { ReaderDatabase } from "@/lib/database";
import type { BodyLookups, LinkView, PictureView } from "./view";
import { keyOfUse, type LeadUse, type PictureUse } from "@/lib/body/body";
import { editionHref, storyHref, type EditionAddress } from "@/lib/editions/addresses";
import { FORMATS, fileName, renditionOf, type Format } from "@/lib/media/renditions";
import type { Cut } from "@/lib/media/shapes";
import { isRowId } from "@/lib/row-id";
import type { StoryContent } from "./fields";

export type PictureFile = {
  id: number;
  contentHash: string;
  width: number;
  height: number;
  colour: string;
  /** Opens the file to whoever has it, where a picture that is not public is shown to somebody who is not signed in. */
  key?: string | undefined;
};

/** Under this name the address of a picture carries its key. */
export const PICTURE_KEY = "preview";

/** Somebody of a byline; what their profile does not say is empty. */
type Person = { name: string; href: string } & Record<"title" | "about" | "contact" | "disclosures", string>;

/** What a page needs to turn the ids in its texts into names, files and addresses. */
export type Lookups = {
  people: Map<number, Person>;
  topics: Map<number, LinkView>;
  pictures: Map<number, PictureFile>;
  stories: Map<number, string>;
};

type Edition = EditionAddress & { id: number };

type TopicName = { topicId: number; name: string; slug: string };

/** Where pictures, and an edition's topics, are found by their ids. */
type Sources = {
  pictures: (ids: number[]) => Promise<PictureFile[]>;
  topics: (ids: number[]) => Promise<TopicName[]>;
};

/**
 * Looks up everything that these texts name, with one query for each kind of thing: among what is public, but for what
 * another source is given for. Such a source is no readers' page's, which share what is found (`eachAskedOnce`).
 */
export async function lookUp(
  db: ReaderDatabase,
  edition: Edition,
  contents: readonly StoryContent[],
  given: Partial<Sources> = {},
): Promise<Lookups> {
  const from: Sources = {
    pictures: (ids) => db.publicPicture.findMany({ where: { id: { in: ids } } }),
    topics: (ids) => db.publicTopic.findMany({ where: { topicId: { in: ids }, editionId: edition.id } }),
    ...given,
  };
  const [people, topics, pictures, stories] = await Promise.all([
    peopleOf(
      db,
      edition,
      idsOf(contents, (content) => content.bylines.map((line) => line.personId)),
    ),
    topicsOf(
      from.topics,
      edition,
      idsOf(contents, (content) => content.topicIds),
    ),
    picturesOf(from.pictures, idsOf(contents, pictureIds)),
    addressesOf(db, idsOf(contents, storyLinkIds)),
  ]);
  return { people, topics, pictures, stories };
}

/** A picture as a page shows it: the file from the library; cut and words from the text that uses it. */
export function showPicture(file: PictureFile, use: PictureUse | LeadUse, cut: Cut): PictureView {
  const rendition = renditionOf(file, use, cut);
  const query = file.key === undefined ? "" : `?${PICTURE_KEY}=${file.key}`;
  const address = (width: number, format: Format) => `/media/${fileName(rendition, width, format)}${query}`;
  const srcset = (format: Format) =>
    rendition.widths.map((width) => `${address(width, format)} ${width}w`).join(", ");
  const { width, height } = rendition.part;
  return {
    src: address(rendition.widths.find((one) => one >= MIDDLE) ?? rendition.widths.at(-1) ?? width, "jpg"),
    srcset: srcset("jpg"),
    sources: (["avif", "webp"] as const).map((format) => ({ type: FORMATS[format], srcset: srcset(format) })),
    width,
    height,
    ...(file.colour ? { colour: file.colour } : {}),
    ...(use.decorative ? { alt: "" } : use.alt ? { alt: use.alt } : {}),
    ...(use.caption ? { caption: use.caption } : {}),
    ...(use.credit ? { credit: use.credit } : {}),
  };
}

/** The width, in pixels, that a browser gets which knows of no others. */
const MIDDLE = 968;

/** The lookups in the shape that the body's components take. */
export function bodyLookups(content: StoryContent, lookups: Lookups): BodyLookups {
  const pictures: BodyLookups["pictures"] = {};
  for (const use of bodyPictures(content)) {
    const file = lookups.pictures.get(use.pictureId);
    if (file) pictures[keyOfUse(use)] = showPicture(file, use, "used");
  }
  const stories = Object.fromEntries(lookups.stories);
  return content.kind === "sponsored" ? { pictures, stories, paid: true } : { pictures, stories };
}

/** The ids that texts name, once each; one that no row can have is left out, for a text may hold it from before. */
function idsOf(
  contents: readonly StoryContent[],
  pick: (content: StoryContent) => (number | null | undefined)[],
): number[] {
  return [
    ...new Set(
      contents
        .flatMap(pick)
        .filter((id) => typeof id === "number")
        .filter(isRowId),
    ),
  ];
}

/** The pictures that a text uses, lead and body. */
export function pictureIds(content: StoryContent): number[] {
  return [content.lead?.pictureId ?? [], bodyPictures(content).map((use) => use.pictureId)].flat();
}

function bodyPictures(content: StoryContent): PictureUse[] {
  return content.body.blocks.flatMap((block) =>
    block.type === "picture" ? [block.picture] : block.type === "gallery" ? block.pictures : [],
  );
}

function storyLinkIds(content: StoryContent): number[] {
  const ids: number[] = [];
  JSON.stringify(content.body, (key, value: unknown) => {
    if (key === "storyId" && typeof value === "number") ids.push(value);
    return value;
  });
  return ids;
}

async function picturesOf(find: Sources["pictures"], ids: number[]): Promise<Map<number, PictureFile>> {
  noteRead(...ids.map((id) => `picture:${id}`));
  return eachAskedOnce(
    "picture",
    ids,
    async (unknown) => new Map((await find(unknown)).map((file) => [file.id, file])),
  );
}

async function peopleOf(db: ReaderDatabase, edition: Edition, ids: number[]): Promise<Lookups["people"]> {
  noteRead(...ids.map((id) => `person:${id}`));
  return eachAskedOnce(`person in edition ${edition.id}`, ids, async (unknown) => {
    const [people, profiles] = await Promise.all([
      db.publicPerson.findMany({ where: { id: { in: unknown } } }),
      db.publicProfile.findMany({ where: { personId: { in: unknown }, language: edition.language } }),
    ]);
    const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]));
    return new Map(
      people.map(({ id, name, handle }) => {
        const profile = profileOf.get(id);
        const href = editionHref(edition, "people", handle);
        const { title = "", about = "", contact = "", disclosures = "" } = profile ?? {};
        return [id, { name: profile?.name || name, href, title, about, contact, disclosures }];
      }),
    );
  });
}

async function topicsOf(
  find: Sources["topics"],
  edition: Edition,
  ids: number[],
): Promise<Map<number, LinkView>> {
  noteRead(...ids.flatMap((id) => [`topic:${id}`, `filled:topic:${id}:${edition.id}`]));
  return eachAskedOnce(`topic in edition ${edition.id}`, ids, async (unknown) => {
    const topics = await find(unknown);
    return new Map(
      topics.map(({ topicId, name, slug }) => [
        topicId,
        { name, href: editionHref(edition, "topics", slug) },
      ]),
    );
  });
}

/** The address of each story that readers can open, whatever its edition. */
async function addressesOf(db: ReaderDatabase, ids: number[]): Promise<Map<number, string>> {
  noteRead(...ids.map((id) => `story:${id}`));
  return eachAskedOnce("address", ids, async (unknown) => {
    const [stories, editions] = await Promise.all([
      db.publicStory.findMany({
        where: { id: { in: unknown } },
        select: { id: true, editionId: true, sectionSlug: true, slug: true },
      }),
      db.publicEdition.findMany(),
    ]);
    const editionOf = new Map(editions.map((edition) => [edition.id, edition]));
    return new Map(
      stories.flatMap((story) => {
        const edition = editionOf.get(story.editionId);
        return edition ? [[story.id, storyHref(edition, story)]] : [];
      }),
    );
  });
}
