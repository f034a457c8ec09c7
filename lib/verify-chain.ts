import { hashContent, hashHeader, type ChainHeader } from "./chain";

/** An entry of a story's public log with everything that its hashes are taken over. */
export type ChainEntry = Omit<ChainHeader, "contentHash" | "previous"> & {
  note?: string | null | undefined;
  data?: unknown;
  /** The text that the entry published, or null. */
  text?: unknown;
  /** Absent after a redaction. */
  salt?: string | null | undefined;
  contentHash?: string | null | undefined;
  previous?: string | null | undefined;
  /** Absent of what a schedule announced and the clock has yet to write. */
  hash?: string | null | undefined;
};

/** Why a chain does not hold, in a word. */
export type ChainFault = "number" | "time" | "link" | "header" | "content" | "salt" | "pending";

export type ChainVerdict =
  | { state: "intact"; redacted: number; pending: number }
  | { state: "broken"; redacted: number; brokenAt: number; why: ChainFault };

/**
 * Checks a story's chain, oldest entry first: the numbers run from 1 without a hole, time never goes back,
 * each entry names the hash of the one before, and header and content give the hashes that stand there. An
 * entry without salt counts as redacted only if a later one says so. `brokenAt` is the place, counted from 1,
 * of the first entry that does not hold. Entries that wait for the clock have no hash yet; they may only stand
 * at the end.
 */
export function verifyChain(entries: readonly ChainEntry[]): ChainVerdict {
  const redactions = redactionsOf(entries);
  let [redacted, pending] = [0, 0];
  for (const [index, entry] of entries.entries()) {
    const why = faultOf(entry, entries[index - 1], redactions.get(entry.number) ?? 0);
    if (why) return { state: "broken", redacted, brokenAt: index + 1, why };
    if (isPending(entry)) pending += 1;
    else if (entry.salt == null) redacted += 1;
  }
  return { state: "intact", redacted, pending };
}

/** The verdict as `npm run verify-log` says it. */
export function sayVerdict(verdict: ChainVerdict): string {
  if (verdict.state === "broken") return `broken at entry ${verdict.brokenAt}: ${FAULTS[verdict.why]}`;
  const { redacted, pending } = verdict;
  return ["intact", redacted && `${redacted} redacted`, pending && `${pending} pending`]
    .filter(Boolean)
    .join(", ");
}

const FAULTS: Record<ChainFault, string> = {
  number: "an entry is missing or out of order",
  time: "it is older than the entry before it",
  link: "it does not follow from the entry before it",
  header: "its number, kind or time is not the one that was written",
  content: "its note or text is not the one that was written",
  salt: "its content is gone and no later entry says that it was redacted",
  pending: "it stands after an entry that was never written",
};

function faultOf(
  entry: ChainEntry,
  before: ChainEntry | undefined,
  redactedBy: number,
): ChainFault | undefined {
  if (entry.number !== (before?.number ?? 0) + 1) return "number";
  if (before && !(Date.parse(entry.at) >= Date.parse(before.at))) return "time";
  if (isPending(entry)) return undefined;
  if (before && isPending(before)) return "pending";
  if ((entry.previous ?? "") !== (before?.hash ?? "")) return "link";
  if (hashHeader(headerOf(entry)) !== entry.hash) return "header";
  if (entry.salt == null) return redactedBy > entry.number ? undefined : "salt";
  const content = { note: entry.note ?? null, data: entry.data ?? null, text: entry.text ?? null };
  return hashContent(entry.salt, content) === entry.contentHash ? undefined : "content";
}

function isPending({ hash }: ChainEntry): boolean {
  return hash == null;
}

function headerOf({ story, number, kind, at, announces, recorded, contentHash, previous }: ChainEntry) {
  const header: ChainHeader = {
    story,
    number,
    kind,
    at,
    announces: announces ?? null,
    contentHash: contentHash ?? "",
    previous: previous ?? "",
  };
  return recorded == null ? header : { ...header, recorded };
}

/** Number of a redacted entry → number of the last entry that says so. */
function redactionsOf(entries: readonly ChainEntry[]): Map<number, number> {
  const said = entries
    .filter((entry) => entry.kind === "redacted" && entry.salt != null && !isPending(entry))
    .flatMap((entry) => redactedNumbers(entry.data).map((number) => [number, entry.number] as const));
  return new Map(said);
}

/** The numbers that a redaction names in its data: `{ "entries": [2, 3] }`. */
export function redactedNumbers(data: unknown): number[] {
  if (typeof data !== "object" || data === null || !("entries" in data)) return [];
  return Array.isArray(data.entries) ? data.entries.filter((number) => typeof number === "number") : [];
}
