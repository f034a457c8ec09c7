import { said } from "@/lib/said";
import type { Transaction } from "@/lib/database";
import type { Actor, StoryAct } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import type { Story, WorkingCopy } from "@/prisma/generated/client";
import { neededBy, statesAfter } from "./workflow";

/** A story taken in hand: its row is locked, and nobody else can act on it until the transaction ends. */
export type StoryInHand = {
  tx: Transaction;
  actor: Actor;
  act: StoryAct;
  /** When the act takes effect. */
  now: Date;
  /** When it is written, where that is later: the clock confirming a schedule. */
  recordedAt?: Date | undefined;
  story: Story & { working: WorkingCopy };
};

/** The columns that the workflow table sets after the act in hand. */
export function nextStates(hand: StoryInHand) {
  return statesAfter(hand.act, hand.story);
}

/** What every log entry of the act in hand says. */
export function entryOf({ act, story, now, recordedAt, actor }: StoryInHand) {
  return { act, storyId: story.id, at: now, recordedAt, actor };
}

/** Refuses an act without the note or reason that the workflow table asks for. */
export function requireWords(
  hand: StoryInHand,
  words: { note?: string | undefined; reason?: string | undefined },
) {
  const needed = neededBy(hand.act);
  if (needed === "publicNote" && !said(words.note)) throw new RuleBroken("noteMissing");
  if (needed === "reason" && !said(words.reason)) throw new RuleBroken("reasonMissing");
}
