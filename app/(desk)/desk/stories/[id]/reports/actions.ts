"use server";

import { z } from "zod";
import { answerReport } from "@/lib/reports/answer-report";
import { REPORT_OUTCOMES } from "@/lib/reports/fields";
import { internalReason } from "@/lib/stories/fields";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const answerForm = z.object({
  storyId: rowId,
  reportId: rowId,
  outcome: z.enum(REPORT_OUTCOMES),
  entry: z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]).default(null),
  answer: internalReason.default(""),
});

/** Says what came of a reader's report. */
export const answerReportAction = action(answerForm, async ({ newsroom, actor }, form) => {
  await answerReport(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}/reports?said=answered` };
});
