import { standingClock } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import { answerReport } from "@/lib/reports/answer-report";
import { receiveReport } from "@/lib/reports/receive-report";
import type { Known } from "./content";
import { instantOf } from "./play";

/** Sends what readers of the demo paper reported, and gives the answers. */
export async function sendReports(
  { db }: Newsroom,
  { paper, actors, stories }: Known,
  now: Date,
  zone: string,
) {
  const clock = standingClock(now);
  const newsroom: Newsroom = { db, clock };
  for (const { story, text, passage = "", contact = "", when, answered } of paper.reports) {
    const storyId = stories.get(story) ?? 0;
    const { edition, ...address } = await db.address.findFirstOrThrow({
      where: { storyId, current: true },
      include: { edition: true },
    });
    clock.set(instantOf(when, now, zone));
    // Each reader had the first text before them: what was put right later, they could not know.
    const report = { text, passage, contact, entry: 1 };
    const { state } = await receiveReport(newsroom, { language: edition.language, ...address }, report);
    if (state !== "received") throw new Error(`Nobody can report on the demo story "${story}".`);
    if (!answered) continue;
    const actor = actors.get(answered.by);
    if (!actor) throw new Error(`Nobody on the demo paper's staff is called "${answered.by}".`);
    clock.set(instantOf(answered.when, now, zone));
    const { id: reportId } = await db.report.findFirstOrThrow({
      where: { storyId },
      orderBy: { id: "desc" },
    });
    const { entry, answer } = answered;
    await answerReport(newsroom, actor, { storyId, reportId, outcome: "corrected", entry, answer });
  }
}
