import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/chain";
import type { Head, HeadsFile } from "./fields";

/** Why a day's file does not hold, in a word. */
export type HeadsFault = "hash" | "day" | "previous" | "missing" | "rewritten";

export type HeadsVerdict = { state: "intact" } | { state: "broken"; why: HeadsFault; story?: number };

/** A story's public log as `changes.json` gives it, as far as it matters here. */
export type LoggedStory = {
  story: { id: number };
  entries: readonly { number: number; hash?: string | null }[];
};

/** The hash of a day's file: SHA-256 over the canonical JSON of the rest, hexadecimal. */
export function hashOfHeads({ day, at, previous, heads }: Omit<HeadsFile, "hash">): string {
  return sha256(canonicalJson({ day, at, previous, heads }));
}

/**
 * Checks one day's file: that it is the one that was made, that it follows from the file before where that is given,
 * and that these logs still hold the links that it names. A log of which the file knows nothing is younger than it.
 */
export function verifyHeads(
  file: HeadsFile,
  { before, logs = [] }: { before?: HeadsFile | undefined; logs?: readonly LoggedStory[] } = {},
): HeadsVerdict {
  if (hashOfHeads(file) !== file.hash) return { state: "broken", why: "hash" };
  if (before && before.day >= file.day) return { state: "broken", why: "day" };
  if (before && before.hash !== file.previous) return { state: "broken", why: "previous" };
  for (const log of logs) {
    const named = file.heads.find(({ story }) => story === log.story.id);
    const why = named && faultOf(named, log);
    if (why) return { state: "broken", why, story: named.story };
  }
  return { state: "intact" };
}

function faultOf({ number, hash }: Head, { entries }: LoggedStory): HeadsFault | undefined {
  const entry = entries.find((candidate) => candidate.number === number);
  if (!entry?.hash) return "missing";
  return entry.hash === hash ? undefined : "rewritten";
}
