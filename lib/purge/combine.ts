import type { Expiry } from "@/lib/expiries/read-expiries";
import { MOST_KEYS } from "./keys";

/** What a shared cache is to forget at once. */
export type Purge = {
  /** Up to which expiry it will then have heard of everything; 0 where that is not known yet. */
  sequence: number;
  /** "everything", or the tags of what changed. */
  tags: readonly string[] | "everything";
  /** Those of stories that ended or lost words, among the tags. */
  gone: readonly string[];
};

/** A part of a purge: what some expiries hold, or everything. */
export type Part = Pick<Expiry, "tags" | "gone"> | "everything";

/** One purge for many expiries; null where nothing is to be purged. */
export function combine(parts: readonly Part[], sequence: number): Purge | null {
  const told = parts.filter((part) => part !== "everything");
  const gone = [...new Set(told.flatMap((part) => part.gone))];
  const tags = [...new Set([...told.flatMap((part) => part.tags), ...gone])];
  const isEverything = told.length < parts.length || tags.includes("*") || tags.length > MOST_KEYS;
  if (isEverything) return { sequence, tags: "everything", gone };
  return tags.length === 0 ? null : { sequence, tags, gone };
}
