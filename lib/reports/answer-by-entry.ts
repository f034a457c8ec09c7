import { authorize } from "@/lib/authorize";
import { FieldsWrong } from "@/lib/refusal";
import type { StoryInHand } from "@/lib/stories/story-in-hand";
import { ANSWERING_KINDS } from "./fields";
import { withReadableReports } from "./readable-reports";
import { settleReport } from "./settle-report";

/**
 * Settles open reports on the story in hand by the public entry that was written in this transaction: the correction
 * and its answers stand together or not at all. Refuses an entry that tells readers nothing, and a report that is not
 * open any more or not this story's.
 */
export async function answerByEntry(
  { tx, actor, story, now, recordedAt }: StoryInHand,
  entryId: bigint,
  reportIds: readonly number[],
): Promise<void> {
  const ids = [...new Set(reportIds)];
  if (ids.length === 0) return;
  authorize(actor, "report.answer");
  const entry = await tx.logEntry.findUniqueOrThrow({ where: { id: entryId } });
  if (!ANSWERING_KINDS.some((kind) => kind === entry.publicKind))
    throw new FieldsWrong({ reports: "notByFix" });
  const open = await tx.report.findMany({
    where: { id: { in: ids }, storyId: story.id, state: "open", story: withReadableReports(actor) },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (open.length < ids.length) throw new FieldsWrong({ reports: "reportNotOpen" });
  for (const { id: reportId } of open) {
    const settled = { storyId: story.id, reportId, outcome: "corrected", entry, answer: "" } as const;
    await settleReport(tx, actor, recordedAt ?? now, settled);
  }
}
