import type { Database, ReaderDatabase } from "@/lib/database";
import { listPublicTexts, type ListFilter } from "@/lib/stories/public";
import type { PlaceKind } from "./fields";
import type { Expectation, Presence } from "./judge";
import type { Standing } from "./standing";

/** A place where readers meet a story, and what it should show them. */
export type Place = { kind: PlaceKind; name?: string; path: string; expected: Expectation };

/** What the places are found with: the record, what readers can read of it, the site's zone, the time. */
export type At = { db: Database; readers: ReaderDatabase; zone: string; now: Date };

/** Sponsored work stands in no list of news. */
export function isNewsWork({ content }: Pick<Standing, "content">): boolean {
  return content.kind !== "sponsored";
}

/** Only live stories stand in lists. */
export function isListed({ publicState }: Pick<Standing, "publicState">): boolean {
  return publicState === "live";
}

/** Whether a story stands in the lists of news at all. */
export function standsInLists(standing: Pick<Standing, "publicState" | "content">): boolean {
  return isListed(standing) && isNewsWork(standing);
}

/** Whether a list of the newest `take` stories must hold this one, may have lost it, or must not have it. */
export async function presenceIn(
  { readers }: At,
  standing: Standing,
  filter: ListFilter,
  take: number,
): Promise<Presence> {
  if (!standsInLists(standing)) return "mustNot";
  const texts = await listPublicTexts(readers, filter, { take });
  return texts.some(({ id }) => id === standing.id) ? "must" : "may";
}
