import { noteRead } from "@/lib/expiries/note-read";
import type { ReaderDatabase } from "@/lib/database";
import { announcedMoment } from "@/lib/log";
import { redactedNumbers, type ChainEntry } from "@/lib/verify-chain";
import { storyContent, type StoryContent } from "./fields";
import type { PublicEntry } from "./public";

/** A story's public log with everything that its hashes are taken over, oldest entry first, for whoever wants to check it. */
export async function publicChain(db: ReaderDatabase, storyId: number): Promise<ChainEntry[]> {
  noteRead(`story:${storyId}`);
  const [rows, revisions] = await Promise.all([
    db.publicLogEntry.findMany({ where: { storyId }, orderBy: { publicNumber: "asc" } }),
    db.publicRevision.findMany({ where: { storyId } }),
  ]);
  const texts = new Map(revisions.map(({ revisionId, content }) => [revisionId, content]));
  return rows.map((row) => chainEntry(row, texts));
}

/** The texts that a story's entries published, by revision. What was redacted is not there. */
export async function publicTexts(db: ReaderDatabase, storyId: number): Promise<Map<number, StoryContent>> {
  noteRead(`story:${storyId}`);
  const rows = await db.publicRevision.findMany({ where: { storyId } });
  return new Map(rows.map(({ revisionId, content }) => [revisionId, storyContent.parse(content)]));
}

/** Number of an entry whose content was removed for a legal reason → when that was done. */
export function redactionTimes(entries: PublicEntry[]): Map<number, Date> {
  return new Map(
    entries
      .filter(({ kind }) => kind === "redacted")
      .flatMap(({ data, at }) => redactedNumbers(data).map((number) => [number, at] as const)),
  );
}

type Row = {
  storyId: number | null;
  publicNumber: number | null;
  publicKind: string | null;
  at: Date;
  recordedAt: Date | null;
  note: string | null;
  /** Of what the entry knows, the part that readers may see. */
  data: unknown;
  revisionId: number | null;
  salt: string | null;
  contentHash: string | null;
  previousHash: string | null;
  hash: string | null;
} & Parameters<typeof announcedMoment>[0];

/** The kinds that make a text public. Others may name one, such as the text that came back, and hold none of their own. */
const WITH_TEXT = new Set(["published", "updated", "corrected", "clarified", "fix", "moved"]);

/** A stored entry as the check takes it, with the text it published, by revision. */
export function chainEntry(row: Row, texts: ReadonlyMap<number, unknown>): ChainEntry {
  const kind = row.publicKind ?? "";
  return {
    story: row.storyId ?? 0,
    number: row.publicNumber ?? 0,
    kind,
    at: row.at.toISOString(),
    ...(row.recordedAt ? { recorded: row.recordedAt.toISOString() } : {}),
    announces: announcedMoment(row),
    note: row.note,
    data: row.data ?? null,
    text: (WITH_TEXT.has(kind) && texts.get(row.revisionId ?? 0)) || null,
    salt: row.salt,
    contentHash: row.contentHash,
    previous: row.previousHash,
    hash: row.hash,
  };
}
