import { appendLog } from "@/lib/log";
import { entryOf, type StoryInHand } from "./story-in-hand";

/** Why a schedule came to nothing: each has a sentence under "desk.schedule.cancelled" in the message files. */
export type CancelCause =
  | "unscheduled"
  | "rescheduled"
  | "published"
  | "moved"
  | "returned"
  | "withdrawn"
  | "unpublished"
  | "killed"
  | "embargo"
  | "pictureRights"
  | "redacted";

/** Ends one schedule, as carried out or as cancelled. */
export async function endSchedule(
  { tx, now, recordedAt }: StoryInHand,
  scheduleId: number,
  end: { state: "done" } | { state: "cancelled"; cause: CancelCause },
): Promise<void> {
  await tx.schedule.update({
    where: { id: scheduleId },
    data: {
      state: end.state,
      settledAt: recordedAt ?? now,
      ...(end.state === "cancelled" ? { cancelledBy: end.cause } : {}),
    },
  });
}

/**
 * Cancels what waits for this story and says so in the log: "text" leaves an unpublishing alone, unless the
 * text was to be published first.
 *
 * @returns how many schedules were cancelled
 */
export async function cancelSchedules(
  hand: StoryInHand,
  cause: CancelCause,
  which: "text" | "all" = "all",
): Promise<number> {
  const { tx, story } = hand;
  const waiting = await tx.schedule.findMany({ where: { storyId: story.id, state: "waiting" } });
  const everything =
    which === "all" || waiting.some(({ kind }) => kind === "publish" && cause !== "published");
  const ended = waiting.filter(({ kind }) => everything || kind !== "unpublish");
  for (const { id, kind, at, revisionId } of ended) {
    await endSchedule(hand, id, { state: "cancelled", cause });
    await appendLog(tx, {
      ...entryOf(hand),
      act: "story.unschedule",
      revisionId: revisionId ?? undefined,
      data: { schedule: id, kind, for: at.toISOString(), cause },
    });
  }
  return ended.length;
}
