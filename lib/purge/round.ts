import { readExpiries, type Expiry } from "@/lib/expiries/read-expiries";
import type { Newsroom } from "@/lib/newsroom";
import { combine, type Part, type Purge } from "./combine";
import { readDue } from "./due";
import type { Progress } from "./progress";

/** Up to which expiry the pages of every living instance are new; null where none is known to be alive. */
export type Acknowledged = (newsroom: Newsroom) => Promise<number | null>;

/** What an instance remembers of a cache from one round to the next; a new one does a little more than it must. */
export type Memory = {
  /** Up to which expiry what ended was purged before all instances had heard of it. */
  hastyUpTo: number;
  /** What is to be purged once more, and when. */
  marks: { sequence: number; at: number }[];
};

export type Round = {
  /** Null where nothing is to be purged now. */
  purge: Purge | null;
  /** How far the cache will have been told then. */
  reached: Pick<Progress, "sequence" | "repeated" | "dueUpTo">;
  hastyUpTo: number;
  /** Whether instances are waited for. */
  isWaiting: boolean;
  /** In how many milliseconds there is something to do by itself; null where nothing is known of. */
  next: number | null;
};

/**
 * Whoever purges is itself alive. Where nobody is known to be, after an outage of the database or a change of its clock,
 * all are about to say so again, and one of them may serve old pages: they are waited for.
 */
const NOBODY_YET = -1;

/**
 * What a cache is to be told now. A page is purged once every living instance serves the new one, because the cache may
 * ask any of them for it; what ended is purged at once, and again then. Everything is purged a second time after
 * `again` milliseconds: an answer may have been on its way to the cache when it was told.
 */
export async function planRound(
  newsroom: Newsroom,
  progress: Progress,
  memory: Memory,
  terms: { acknowledged: Acknowledged; again: number; now: number },
): Promise<Round> {
  const { sequence, repeated, dueUpTo } = progress;
  const { again, now } = terms;
  const fresh = await readAfter(newsroom, sequence);
  const isNew = fresh.parts === "everything" || fresh.parts.length > 0;
  const acknowledged = isNew ? ((await terms.acknowledged(newsroom)) ?? NOBODY_YET) : fresh.sequence;
  const { ready, hasty, upTo } = sort(fresh, { acknowledged, sequence, hastyUpTo: memory.hastyUpTo });
  const due = await readDue(newsroom, dueUpTo);
  const marks = remember(memory, progress, now + again);
  const mark = marks.findLast(({ at }) => at <= now);
  const repeat = mark ? await readAfter(newsroom, repeated) : undefined;
  const repeating = mark && repeat ? upToMark(repeat.parts, mark.sequence) : [];
  return {
    purge: combine([...ready, ...hasty, ...repeating, due.part], upTo ?? 0),
    reached: { sequence: upTo, repeated: mark?.sequence ?? repeated, dueUpTo: due.upTo },
    hastyUpTo: fresh.sequence,
    isWaiting: isNew && (upTo ?? -1) < fresh.sequence,
    next: earliest(due.next, ...marks.filter(({ at }) => at > now).map(({ at }) => at - now)),
  };
}

type After = { sequence: number; parts: Expiry[] | "everything" };

async function readAfter(newsroom: Newsroom, sequence: number | null): Promise<After> {
  const read = await readExpiries(newsroom, sequence ?? 0);
  return { sequence: read.sequence, parts: sequence === null ? "everything" : read.expiries };
}

/** What may be purged for good; and what ended, or is kept by no instance, and is purged before that as well. */
function sort(
  { sequence: newest, parts }: After,
  known: { acknowledged: number; sequence: number | null; hastyUpTo: number },
): { ready: Part[]; hasty: Part[]; upTo: number | null } {
  const { acknowledged, sequence, hastyUpTo } = known;
  if (parts === "everything") {
    if (acknowledged >= newest) return { ready: [parts], hasty: [], upTo: newest };
    return { ready: [], hasty: hastyUpTo < newest ? [parts] : [], upTo: sequence };
  }
  const ready = parts.filter((part) => part.sequence <= acknowledged);
  const early = parts.filter((part) => part.sequence > Math.max(acknowledged, hastyUpTo));
  const hasty = early.map(({ tags, gone }) => ({ tags: tags.filter(isOfPicturesFiles), gone }));
  return { ready, hasty, upTo: ready.at(-1)?.sequence ?? sequence };
}

/**
 * Whether only files of pictures have this key. No instance keeps those: whoever is asked for one asks the database, so
 * nobody has to be waited for.
 */
function isOfPicturesFiles(tag: string): boolean {
  return tag.startsWith("named:picture:");
}

function upToMark(parts: After["parts"], sequence: number): Part[] {
  return parts === "everything" ? [parts] : parts.filter((part) => part.sequence <= sequence);
}

/** What is to be purged once more. What another instance purged, nobody here knows the time of: it is purged again a little later. */
function remember(memory: Memory, { sequence, repeated }: Progress, at: number): Memory["marks"] {
  memory.marks = memory.marks.filter((mark) => mark.sequence > (repeated ?? -1));
  const known = memory.marks.at(-1)?.sequence ?? repeated ?? -1;
  if (sequence !== null && sequence > known) memory.marks.push({ sequence, at });
  return memory.marks;
}

function earliest(...instants: (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
