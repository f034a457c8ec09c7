import type { Transaction } from "@/lib/database";
import { frontsHolding } from "@/lib/fronts/forget-fronts";
import { notesHolding } from "@/lib/notes/forget-notes";
import { reportsHolding } from "@/lib/reports/forget-reports";
import { said } from "@/lib/said";
import { flagsHolding } from "@/lib/translations/forget-flags";
import type { Schedule } from "@/prisma/generated/client";
import { holdsPassage } from "./passages";
import type { StoryInHand } from "./story-in-hand";

/** Where a passage stands beside a story's texts and its log, by ids: what readers wrote, what colleagues noted, past fronts. */
export type Traces = Record<"reports" | "notes" | "flags" | "schedules" | "fronts", number[]>;

export async function tracesOf(
  db: Transaction,
  { id: storyId, editionId }: { id: number; editionId: number },
  passage = "",
): Promise<Traces> {
  const over = (await schedulesOver(db, storyId)).filter((one) => tells(one, passage));
  return {
    reports: await reportsHolding(db, storyId, passage),
    notes: await notesHolding(db, storyId, passage),
    flags: await flagsHolding(db, storyId, passage),
    schedules: over.map(({ id }) => id),
    fronts: await frontsHolding(db, editionId, passage),
  };
}

/** Takes out what was said of the texts by machines and in plans: findings that quote them, notes of schedules that are over. */
export async function removeTraces(
  { tx, story }: StoryInHand,
  revisions: number[],
  passage = "",
): Promise<void> {
  await tx.revisionCheck.deleteMany({ where: { revisionId: { in: revisions } } });
  await tx.scanFinding.deleteMany({ where: { storyId: story.id } });
  const telling = (await schedulesOver(tx, story.id)).filter(
    (one) => (one.revisionId !== null && revisions.includes(one.revisionId)) || tells(one, passage),
  );
  const where = { id: { in: telling.map(({ id }) => id) } };
  await tx.schedule.updateMany({ where, data: { note: null, reason: null } });
}

function schedulesOver(tx: Transaction, storyId: number): Promise<Schedule[]> {
  return tx.schedule.findMany({ where: { storyId, state: { not: "waiting" } } });
}

function tells({ note, reason }: Schedule, passage: string): boolean {
  return said(passage) !== "" && (holdsPassage(note, passage) || holdsPassage(reason, passage));
}
