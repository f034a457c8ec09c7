import { said } from "@/lib/said";
import { holdsPassage } from "@/lib/stories/passages";
import type { StoryInHand } from "@/lib/stories/story-in-hand";

/** Takes out of readers' reports what was removed from the record: of a report that holds the passage no words are left, nor how its sender is reached. */
export async function forgetReports({ tx, story }: StoryInHand, passage = ""): Promise<void> {
  if (!said(passage)) return;
  for (const report of await tx.report.findMany({ where: { storyId: story.id } })) {
    const words = [report.text, report.passage, report.answer, report.contact];
    if (!words.some((text) => holdsPassage(text, passage))) continue;
    await tx.report.update({
      where: { id: report.id },
      data: { text: "", passage: "", answer: "", contact: "" },
    });
  }
}
