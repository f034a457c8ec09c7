import { LIST_PAGE } from "@/lib/stories/list-sizes";
import { listPage, listStoryIds, type ListFilter, type Place as ListPlace } from "@/lib/stories/lists";
import type { PlaceKind } from "./fields";
import type { Presence } from "./judge";
import { standsInLists, type At, type Place } from "./place";
import type { Standing } from "./standing";

/** A list of stories in pages, and whether the story belongs to it or has left it. */
export type List = {
  kind: PlaceKind;
  name: string;
  path: string;
  filter: ListFilter;
  left: boolean;
  /** Where the story stood in it, when that is not where it stands now. */
  instant?: Date;
};

/**
 * The page of a list that readers meet first, the newest one, and the numbered one where the story stands when it is no
 * longer among the newest; the same two for a list that it has left.
 */
export async function newestFirst(at: At, standing: Standing, list: List): Promise<Place[]> {
  const belongs = standsInLists(standing) && !list.left;
  const { before, count } = await standsAt(at, standing, list);
  const total = belongs ? count : count + 1;
  const isNewest = total - before <= LIST_PAGE;
  const presence: Presence = !belongs ? mayBeRecent(standing, list, count) : isNewest ? "must" : "may";
  const newest = listPlace(standing, list, list.path, presence);
  if (isNewest) return [newest];
  return [newest, listPlace(standing, list, numbered(list, before), belongs ? "must" : "mustNot")];
}

/** A list whose first page holds the oldest: the page where the story stands, or stood. */
export async function oldestFirst(at: At, standing: Standing, list: List): Promise<Place> {
  const belongs = standsInLists(standing) && !list.left;
  const { before } = await standsAt(at, standing, list);
  const path = before < LIST_PAGE ? list.path : numbered(list, before);
  return listPlace(standing, list, path, belongs ? "must" : "mustNot");
}

/** The page of a section that has no story shows the newest of the edition. */
function mayBeRecent(standing: Standing, { kind }: List, count: number): Presence {
  return kind === "section" && count === 0 && standsInLists(standing) ? "may" : "mustNot";
}

/** Pages are numbered from the oldest. */
function numbered({ path }: List, before: number): string {
  return `${path}?page=${Math.floor(before / LIST_PAGE) + 1}`;
}

function listPlace({ id, newest }: Standing, { kind, name }: List, path: string, presence: Presence): Place {
  return { kind, name, path, expected: { of: "list", story: id, entry: newest.number, presence } };
}

/** So many stories of one instant are counted; only imports of days without a time have any. */
const MOST_AT_ONCE = 1000;

/** How many stories a list holds, and how many of them stand before this one, the oldest first. */
async function standsAt({ readers }: At, standing: Standing, { filter, instant }: List) {
  const place: ListPlace = { at: instant ?? standing.listedAt, storyId: standing.id };
  const after = new Date(place.at.getTime() + 1);
  const [whole, older, same] = await Promise.all([
    listPage(readers, filter, 1),
    listPage(readers, { ...filter, until: place.at }, 1),
    listStoryIds(readers, { ...filter, from: place.at, until: after }, { take: MOST_AT_ONCE }),
  ]);
  return { count: whole.count, before: older.count + same.filter((id) => id < place.storyId).length };
}
