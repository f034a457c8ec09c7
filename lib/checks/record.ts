import { z } from "zod";
import type { Transaction } from "@/lib/database";
import { FINDING_CODES, type Finding } from "./finding";

const stored = z.array(
  z.object({
    level: z.enum(["blocker", "warning"]),
    code: z.enum(FINDING_CODES),
    overridable: z.boolean(),
    place: z.string().optional(),
    found: z.string().optional(),
    picture: z.object({ id: z.number(), name: z.string() }).optional(),
  }),
);

type Db = Pick<Transaction, "revisionCheck">;

/** Keeps what was found on the page of one revision; a newer look takes the older one's place. */
export async function recordFindings(
  db: Db,
  revisionId: number,
  findings: readonly Finding[],
  pageHash: string,
  now: Date,
): Promise<void> {
  const row = { checkedAt: now, findings: findings.map((finding) => ({ ...finding })), pageHash };
  await db.revisionCheck.upsert({ where: { revisionId }, create: { revisionId, ...row }, update: row });
}

/** What was found on the page of exactly this revision; null where nobody has looked. */
export async function findingsOf(db: Db, revisionId: number): Promise<Finding[] | null> {
  const row = await db.revisionCheck.findUnique({ where: { revisionId } });
  return row && stored.parse(row.findings);
}
