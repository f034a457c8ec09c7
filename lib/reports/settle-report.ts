import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Actor } from "@/lib/permissions";
import type { ReportOutcome } from "./fields";

export type Settled = {
  storyId: number;
  reportId: number;
  outcome: ReportOutcome;
  /** The public entry that came of it. */
  entry: { id: bigint; publicNumber: number | null } | null;
  /** For colleagues: what was found. */
  answer: string;
};

const STATES = { corrected: "answered", nothingWrong: "closed", spam: "spam" } as const;

/**
 * Writes down what came of a report, and who said so, into the report and into the log. Where nothing came of it, how
 * the reader is reached goes at once; otherwise `forgetContacts` takes it later.
 */
export async function settleReport(
  tx: Transaction,
  actor: Actor,
  at: Date,
  { storyId, reportId, outcome, entry, answer }: Settled,
): Promise<void> {
  await tx.report.update({
    where: { id: reportId },
    data: {
      state: STATES[outcome],
      answer: answer.trim(),
      answeredAt: at,
      answeredById: actor.kind === "person" ? actor.id : null,
      entryId: entry?.id ?? null,
      ...(outcome === "corrected" ? {} : { contact: "" }),
    },
  });
  await appendLog(tx, {
    act: "report.answer",
    storyId,
    at,
    actor,
    reason: answer.trim() || undefined,
    data: { report: reportId, outcome, ...(entry ? { entry: entry.publicNumber } : {}) },
  });
}
