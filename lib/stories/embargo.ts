import { said } from "@/lib/said";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { isEmbargoed } from "./embargoes";
import { cancelSchedules } from "./end-schedule";
import { storyAct } from "./story-act";
import { entryOf, requireWords, type StoryInHand } from "./story-in-hand";

export type EmbargoInput = {
  storyId: number;
  /** The first instant at which it may be out; null: held, until an editor lifts it. */
  until: Date | null;
  reason: string;
};

/** The furthest end of an embargo, in years. */
const FURTHEST = 10;

/**
 * Stops a story: nothing of it may be published, or scheduled for an earlier time, until the embargo ends or an
 * editor lifts it. What was scheduled for an earlier time is cancelled. Refuses an end that has passed.
 */
export async function embargoStory(newsroom: Newsroom, actor: Actor, input: EmbargoInput) {
  return storyAct(newsroom, actor, "story.embargo", input.storyId, async (hand) => {
    const { tx, story, now } = hand;
    requireWords(hand, input);
    if (input.until) requireAhead(input.until, now);
    const embargo = { held: input.until === null, embargoUntil: input.until };
    const data = { ...embargo, embargoReason: said(input.reason) };
    await tx.story.update({ where: { id: story.id }, data });
    const until = input.until ? { until: input.until.toISOString() } : { held: true };
    await appendLog(tx, { ...entryOf(hand), reason: said(input.reason), data: until });
    await cancelEarlier(hand, embargo);
  });
}

function requireAhead(until: Date, now: Date): void {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + FURTHEST);
  if (Number.isNaN(until.getTime()) || until > latest) throw new FieldsWrong({ until: "dateWrong" });
  if (until <= now) throw new FieldsWrong({ until: "timePassed" });
}

async function cancelEarlier(hand: StoryInHand, embargo: Parameters<typeof isEmbargoed>[0]): Promise<void> {
  const { tx, story } = hand;
  const where = { storyId: story.id, state: "waiting", NOT: { kind: "unpublish" } } as const;
  const text = await tx.schedule.findFirst({ where });
  if (text && isEmbargoed(embargo, text.at)) await cancelSchedules(hand, "embargo", "text");
}
