import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { cancelSchedules, endSchedule } from "./end-schedule";
import { storyAct } from "./story-act";
import { entryOf } from "./story-in-hand";

export type UnscheduleInput = { storyId: number; scheduleId: number };

/** Cancels what the actor planned. Refuses where nothing waits, or what waits is another schedule than the one named. */
export async function unscheduleStory(newsroom: Newsroom, actor: Actor, input: UnscheduleInput) {
  return storyAct(newsroom, actor, "story.unschedule", input.storyId, async (hand) => {
    const { tx, story } = hand;
    const schedule = await tx.schedule.findUnique({ where: { id: input.scheduleId } });
    if (schedule?.storyId !== story.id) throw new RuleBroken("nothingScheduled");
    if (schedule.state !== "waiting") throw new RuleBroken(`schedule.${schedule.state}`);
    if (schedule.kind !== "unpublish") return void (await cancelSchedules(hand, "unscheduled", "text"));
    await endSchedule(hand, schedule.id, { state: "cancelled", cause: "unscheduled" });
    const data = {
      schedule: schedule.id,
      kind: schedule.kind,
      for: schedule.at.toISOString(),
      cause: "unscheduled",
    };
    await appendLog(tx, { ...entryOf(hand), data });
  });
}
