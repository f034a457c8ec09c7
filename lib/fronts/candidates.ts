import type { ReaderDatabase } from "@/lib/database";
import { listStoryIds, type ListFilter } from "@/lib/stories/lists";
import type { Placeable } from "./arrange";
import { pinsOf, type Arrangement, type Container, type Fill } from "./fields";

/** Which live stories of the edition can stand on a front so arranged, newest first: enough to fill every place. */
export async function candidatesFor(
  db: ReaderDatabase,
  editionId: number,
  arrangement: Arrangement,
): Promise<Placeable[]> {
  const { banner } = arrangement;
  const named = [...pinsOf(arrangement), ...(banner ? [banner] : [])].flatMap(({ storyId }) => storyId ?? []);
  const listed = await Promise.all(
    asked(arrangement).map(({ filter, take }) => listStoryIds(db, { ...filter, editionId }, { take })),
  );
  const rows = await findLive(db, editionId, [...new Set([...named, ...listed.flat()])]);
  rows.sort((a, b) => b.listedAt.getTime() - a.listedAt.getTime() || b.id - a.id);
  const pictured = await picturedOf(
    db,
    arrangement.containers.some(({ layout }) => layout === "lead") ? rows.map(({ id }) => id) : [],
  );
  return rows.map(({ id, kind, sectionId, topicIds }) => ({
    ...{ id, kind, sectionId, topicIds },
    pictured: pictured.has(id),
  }));
}

/** Those of these stories that live now, as far as a front must know them. */
async function findLive(db: ReaderDatabase, editionId: number, ids: number[]) {
  if (ids.length === 0) return [];
  return db.publicStory.findMany({
    where: { id: { in: ids }, editionId, publicState: "live" },
    select: { id: true, kind: true, sectionId: true, topicIds: true, listedAt: true },
  });
}

/**
 * One question for each different filling. Whatever stands above or is pinned can take stories away from it, so it
 * asks for as many as there are places down to the last container that is filled so.
 */
function asked(arrangement: Arrangement): { filter: Filter; take: number }[] {
  const away = pinsOf(arrangement).length + arrangement.leftOut.length;
  const questions = new Map<string, { filter: Filter; take: number }>();
  let places = 0;
  for (const container of arrangement.containers) {
    places += container.places;
    const filter = filterOf(container);
    questions.set(JSON.stringify(filter), { filter, take: places + away });
  }
  return [...questions.values()];
}

type Filter = Omit<ListFilter, "editionId">;

/** Sponsored work stands in no list but its own. */
function filterOf({ fill, layout }: Container): Filter {
  if (fill.of === "kind") return { kind: fill.kind };
  const opinion = layout === "latest" || fill.opinionToo;
  return { ...aboutOf(fill), ...(opinion ? {} : { exceptKinds: ["opinion"] }) };
}

function aboutOf(fill: Exclude<Fill, { of: "kind" }>): Filter {
  if (fill.of === "section") return { sectionId: fill.sectionId };
  return fill.of === "topic" ? { topicId: fill.topicId } : {};
}

/** Which of these stories have a lead picture: a number is greater than none in every comparison of JSON. */
async function picturedOf(db: ReaderDatabase, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db.publicStory.findMany({
    where: { id: { in: ids }, content: { path: ["lead", "pictureId"], gte: 1 } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
