import { said } from "@/lib/said";
import type { Prisma, PublicState } from "@/prisma/generated/client";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor, StoryAct } from "@/lib/permissions";
import { Conflict } from "@/lib/refusal";
import { appendPublicEntry } from "@/lib/translations/flag-translations";
import { cancelSchedules, type CancelCause } from "./end-schedule";
import { storyAct } from "./story-act";
import { nextStates, requireWords, type StoryInHand } from "./story-in-hand";
import type { PublicEntryKind } from "./view";

export type EndInput = {
  storyId: number;
  /** The public state that is ended; nothing else is named, so that nobody's typing can hold this up. */
  publicState: PublicState;
  note?: string | undefined;
  reason?: string | undefined;
};

/** Ends or restricts a story's public life. Refuses when the public state is no longer the one named. */
export async function endPublic(
  newsroom: Newsroom,
  actor: Actor,
  act: StoryAct,
  kind: Extract<PublicEntryKind, CancelCause>,
  input: EndInput,
  details?: (hand: StoryInHand) => Promise<Prisma.InputJsonObject>,
) {
  return storyAct(newsroom, actor, act, input.storyId, async (hand) => {
    const { tx, story } = hand;
    if (story.publicState !== input.publicState)
      throw new Conflict("stateMoved", { publicState: story.publicState });
    requireWords(hand, input);
    const data = await details?.(hand);
    await tx.story.update({ where: { id: story.id }, data: nextStates(hand) });
    await cancelSchedules(hand, kind);
    await appendPublicEntry(hand, {
      reason: input.reason,
      public: { kind, note: said(input.note) || undefined, data },
    });
  });
}
