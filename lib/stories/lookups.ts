import { eachAskedOnce } from "@/lib/expiries/asked-once";
import { noteRead } from "@/lib/expiries/note-read";
import type { ReaderDatabase } from "@/lib/database";
import type { BodyLookups, LinkView } from "./view";
import { keyOfUse, type PictureUse } from "@/lib/body/body";
import { editionHref, storyHref, type EditionAddress } from "@/lib/editions/addresses";
import type { ShownMoment } from "@/lib/moments";
import { isRowId } from "@/lib/row-id";
import type { StoryContent } from "./fields";
import { showPicture, type PictureFile } from "./show-picture";

/** Somebody of a byline; what their profile does not say is empty. */
type Person = { name: string; href: string } & Record<"title" | "about" | "contact" | "disclosures", string>;

/** What a page needs to turn the ids in its texts into names, files and addresses. */
export type Lookups = {
  people: Map<number, Person>;
  topics: Map<number, LinkView>;
  pictures: Map<number, PictureFile>;
  /** Since when those are shown no more that stand in public and have lost their right. */
  lost: Map<number, Date>;
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
  const [people, topics, { pictures, lost }, stories] = await Promise.all([
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
    picturesOf(db, from.pictures, idsOf(contents, pictureIds)),
    addressesOf(db, idsOf(contents, storyLinkIds)),
  ]);
  return { people, topics, pictures, lost, stories };
}

/** The lookups in the shape that the body's components take; `say` says since when a lost picture is shown no more. */
export function bodyLookups(
  content: StoryContent,
  lookups: Lookups,
  say: (instant: Date) => ShownMoment,
): BodyLookups {
  const pictures: BodyLookups["pictures"] = {};
  const lostPictures: NonNullable<BodyLookups["lostPictures"]> = {};
  for (const use of bodyPictures(content)) {
    const file = lookups.pictures.get(use.pictureId);
    const lostAt = lookups.lost.get(use.pictureId);
    if (file) pictures[keyOfUse(use)] = showPicture(file, use, "used");
    else if (lostAt) lostPictures[use.pictureId] = say(lostAt);
  }
  return {
    pictures,
    stories: Object.fromEntries(lookups.stories),
    ...(Object.keys(lostPictures).length > 0 ? { lostPictures } : {}),
    ...(content.kind === "sponsored" ? { paid: true } : {}),
  };
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

/** The pictures that a text uses: lead, body, and what was chosen for its card in social networks. */
export function pictureIds(content: StoryContent): number[] {
  const { lead, socialPicture } = content;
  const inBody = bodyPictures(content).map((use) => use.pictureId);
  return [lead?.pictureId ?? [], inBody, socialPicture?.pictureId ?? []].flat();
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

/** The pictures that are shown, and of those that are not the ones that were lost. A page is told of both. */
async function picturesOf(
  db: ReaderDatabase,
  find: Sources["pictures"],
  ids: number[],
): Promise<Pick<Lookups, "pictures" | "lost">> {
  const pictures = await findPictureFiles(find, ids);
  const missing = ids.filter((id) => !pictures.has(id));
  const lost = await eachAskedOnce("lost picture", missing, async (unknown) => {
    const rows = await db.publicLostPicture.findMany({ where: { id: { in: unknown } } });
    return new Map(rows.map(({ id, lostAt }) => [id, lostAt]));
  });
  return { pictures, lost };
}

/** Pictures by their ids, noted as read. */
async function findPictureFiles(find: Sources["pictures"], ids: number[]): Promise<Map<number, PictureFile>> {
  noteRead(...ids.map((id) => `picture:${id}`));
  return eachAskedOnce(
    "picture",
    ids,
    async (unknown) => new Map((await find(unknown)).map((file) => [file.id, file])),
  );
}

/** Those of these pictures that readers may be shown at this instant. */
export function publicPictures(
  db: Pick<ReaderDatabase, "publicPicture">,
  ids: number[],
): Promise<Map<number, PictureFile>> {
  return findPictureFiles((unknown) => db.publicPicture.findMany({ where: { id: { in: unknown } } }), ids);
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
