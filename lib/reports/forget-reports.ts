import type { Transaction } from "@/lib/database";
import { said } from "@/lib/said";
import { holdsPassage } from "@/lib/stories/passages";
import type { StoryInHand } from "@/lib/stories/story-in-hand";

/** The ids of the reports on a story that hold a passage, in the reader's words or in the answer. */
export async function reportsHolding(
  db: Pick<Transaction, "report">,
  storyId: number,
  passage = "",
): Promise<number[]> {
  if (!said(passage)) return [];
  const reports = await db.report.findMany({ where: { storyId }, orderBy: { id: "asc" } });
  return reports
    .filter(({ text, passage: quoted, answer, contact }) =>
      [text, quoted, answer, contact].some((words) => holdsPassage(words, passage)),
    )
    .map(({ id }) => id);
}

/** Takes out of readers' reports what was removed from the record: of a report that holds the passage no words are left, nor how its sender is reached. */
export async function forgetReports({ tx, story }: StoryInHand, passage = ""): Promise<void> {
  await tx.report.updateMany({
    where: { id: { in: await reportsHolding(tx, story.id, passage) } },
    data: { text: "", passage: "", answer: "", contact: "" },
  });
}
