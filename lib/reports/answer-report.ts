import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong, NotFound } from "@/lib/refusal";
import { said } from "@/lib/said";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import type { ReportOutcome } from "./fields";
import { answeringEntries, cameAfter } from "./list-reports";
import { withReadableReports } from "./readable-reports";
import { settleReport } from "./settle-report";

export type AnswerReportInput = {
  storyId: number;
  reportId: number;
  outcome: ReportOutcome;
  /** The public entry that came of it, by its number in the story's public log. */
  entry: number | null;
  /** For colleagues: what was found. */
  answer: string;
};

/**
 * Answers a reader's report: by a public correction, clarification or update that came after the text that the
 * reader had before them, by saying why nothing is wrong, or by calling it spam. Refuses a report that somebody has
 * answered already, an entry that cannot be meant, and "nothing is wrong" without a reason. A correction that is about
 * to go out answers reports by itself (`answerByEntry`).
 */
export async function answerReport(
  { db, clock }: Newsroom,
  actor: Actor,
  { storyId, reportId, outcome, entry: number, answer }: AnswerReportInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "stories" WHERE "id" = ${storyId} FOR UPDATE`;
    const report = await tx.report.findFirst({
      where: { id: reportId, storyId, story: withReadableReports(actor) },
      include: { revision: { select: { publishedAt: true } }, answeredBy: true },
    });
    if (!report) throw new NotFound("report");
    authorize(actor, "report.answer");
    if (report.state !== "open")
      throw new Conflict("reportAnswered", report.state, { name: report.answeredBy?.name ?? "" });
    if (outcome === "nothingWrong" && !said(answer)) throw new FieldsWrong({ answer: "required" });
    const entries = outcome === "corrected" ? await answeringEntries(tx, storyId) : [];
    const entry = entries.find(
      (candidate) => candidate.publicNumber === number && cameAfter(candidate, report.revision.publishedAt),
    );
    if (outcome === "corrected" && !entry)
      throw new FieldsWrong({ entry: number ? "unknownEntry" : "required" });
    const at = await timeOfAct(tx, clock);
    await settleReport(tx, actor, at, { storyId, reportId, outcome, entry: entry ?? null, answer });
  }, ACT_LIMITS);
}
