import type { Newsroom } from "@/lib/newsroom";
import { developUses } from "./develop-uses";
import { developing } from "./developing";

/** What readers see and holds pictures, by number. */
export type PublicPlaces = { stories: number[]; pages: number[]; editions: number[] };

/** How many texts are read at once. */
const AT_ONCE = 50;

const TAG = /^(story|page|front):(\d{1,9})$/;

/** What changed for readers, by the names that the database gives it ("story:12"), as places that may hold pictures. */
export function placesIn(tags: readonly string[]): PublicPlaces {
  const named = tags.flatMap((tag) => {
    const [, what, id] = TAG.exec(tag) ?? [];
    return what === undefined ? [] : [{ what, id: Number(id) }];
  });
  const of = (kind: string) => named.filter(({ what }) => what === kind).map(({ id }) => id);
  return { stories: of("story"), pages: of("page"), editions: of("front") };
}

/** Has the files made of all pictures that readers see in these places. */
export async function developPlaces(
  newsroom: Newsroom,
  { stories, pages, editions }: PublicPlaces,
  byItsLast = false,
): Promise<void> {
  if (stories.length + pages.length + editions.length === 0) return;
  const texts = await newsroom.db.$queryRaw<{ content: unknown }[]>`
    SELECT r.content FROM "stories" s JOIN "revisions" r ON r.id = s.public_revision_id
      WHERE s.id = ANY (${stories}) AND s.public_state IN ('live', 'withdrawn')
    UNION ALL SELECT r.body FROM "standing_pages" g JOIN "page_revisions" r ON r.id = g.public_revision_id
      WHERE g.id = ANY (${pages})
    UNION ALL SELECT f.arrangement FROM "public_fronts" f WHERE f.edition_id = ANY (${editions})`;
  await developUses(
    newsroom,
    texts.map(({ content }) => content),
    byItsLast,
  );
}

/**
 * Has the files made that are public and missing, as after the first start of this version: the fronts first, then what
 * was published last. It reads a few texts at a time and the next when their files are made, since of too many that wait
 * the first would be forgotten; and it stops when it is told to.
 */
export async function developPublic(newsroom: Newsroom, signal: AbortSignal): Promise<void> {
  const subjects = await newsroom.db.$queryRaw<{ place: "live" | "pageLive" | "front"; id: number }[]>`
    SELECT DISTINCT place::text, subject_id AS id FROM "picture_uses"
    WHERE place IN ('live', 'pageLive', 'front') ORDER BY place, subject_id DESC`;
  const of = (place: string) => subjects.filter((one) => one.place === place).map(({ id }) => id);
  const [editions, pages, stories] = [of("front"), of("pageLive"), of("live")];
  await developPlaces(newsroom, { editions, pages, stories: [] }, true);
  await developing(newsroom).settled();
  for (let at = 0; at < stories.length && !signal.aborted; at += AT_ONCE) {
    const some = { stories: stories.slice(at, at + AT_ONCE), pages: [], editions: [] };
    await developPlaces(newsroom, some, true);
    await developing(newsroom).settled();
  }
}
