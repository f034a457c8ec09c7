import { noteRead } from "@/lib/expiries/note-read";
import type { ReaderDatabase } from "@/lib/database";
import { listStoryIds, type ListFilter } from "@/lib/stories/lists";
import { fits, type Placeable } from "./arrange";
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
  const pictured = await picturedOf(db, leading(arrangement, rows));
  return rows.map((row) => ({ ...row, pictured: pictured.has(row.id) }));
}

type Live = Omit<Placeable, "pictured">;

/** Those of these stories that live now, newest first, as far as a front must know them: without their texts. */
async function findLive(db: ReaderDatabase, editionId: number, ids: number[]): Promise<Live[]> {
  if (ids.length === 0) return [];
  noteRead(...ids.map((id) => `story:${id}`));
  return db.$queryRaw`
    SELECT d.story_id AS id, d.kind, d.section_id AS "sectionId", d.topic_ids AS "topicIds"
    FROM "public_search_documents" d WHERE d.story_id = ANY (${ids}::integer[]) AND d.edition_id = ${editionId}
    ORDER BY d.listed_at DESC, d.story_id DESC`;
}

/** The stories that could come to lead: of each lead those that fit, as many as there are places down to it. */
function leading(arrangement: Arrangement, rows: readonly Live[]): number[] {
  const found = arrangement.containers.flatMap((container, index) => {
    if (container.layout !== "lead") return [];
    const fitting = rows.filter((row) => fits(container, row));
    return fitting.slice(0, placesDownTo(arrangement, index)).map(({ id }) => id);
  });
  return [...new Set(found)];
}

/** How many stories can be placed, pinned or left out down to a container. */
function placesDownTo({ containers, leftOut }: Arrangement, index: number): number {
  const places = containers.slice(0, index + 1).reduce((sum, container) => sum + container.places, 0);
  return places + pinsOf({ containers }).length + leftOut.length;
}

/**
 * One question for each different filling. Whatever stands above or is pinned can take stories away from it, so it
 * asks for as many as there are places down to the last container that is filled so.
 */
function asked(arrangement: Arrangement): { filter: Filter; take: number }[] {
  const questions = new Map<string, { filter: Filter; take: number }>();
  arrangement.containers.forEach((container, index) => {
    const filter = filterOf(container);
    questions.set(JSON.stringify(filter), { filter, take: placesDownTo(arrangement, index) });
  });
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
