import type { Newsroom } from "@/lib/newsroom";
import type { Actor, StoryAct } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { revisionOf } from "./cut-revision";
import { storyContent } from "./fields";
import { putOut, requirePublishable, requireReplaces } from "./put-out";
import { requireWords, storyAct, type StoryInHand } from "./story-act";
import type { PublicEntryKind } from "./view";
import type { StoryContent } from "./fields";

export type ChangeInput = {
  storyId: number;
  revisionId: number;
  /** The public revision that the editor saw and means to replace. */
  replaces: number;
  /** For readers. */
  note?: string | undefined;
  /** For colleagues, in the log. */
  reason?: string | undefined;
};

/**
 * Publishes a change to a live story as one of the four kinds. Refuses a
 * revision that is public already, a public revision that has moved on, a
 * missing note, a text with blockers, and a move to another section, which is
 * an act of its own.
 */
export async function changePublic(
  newsroom: Newsroom,
  actor: Actor,
  act: StoryAct,
  kind: PublicEntryKind,
  input: ChangeInput,
) {
  return storyAct(newsroom, actor, act, input.storyId, async (hand) => {
    requireReplaces(hand, input.replaces);
    requireWords(hand, input);
    const revision = await revisionOf(hand, input.revisionId);
    if (revision.id === hand.story.publicRevisionId) throw new RuleBroken("alreadyPublic");
    const content = requirePublishable(revision);
    await requireSamePlace(hand, content);
    await putOut(hand, revision, { kind, note: input.note?.trim() || undefined, reason: input.reason });
    return { revisionId: revision.id };
  });
}

async function requireSamePlace({ tx, story }: StoryInHand, content: StoryContent) {
  const before = await tx.revision.findUniqueOrThrow({ where: { id: story.publicRevisionId ?? 0 } });
  if (storyContent.parse(before.content).sectionId !== content.sectionId)
    throw new RuleBroken("moveIsItsOwnAct");
}
