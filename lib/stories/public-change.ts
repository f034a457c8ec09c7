import { said } from "@/lib/said";
import { answerByEntry } from "@/lib/reports/answer-by-entry";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor, StoryAct } from "@/lib/permissions";
import { materiality } from "@/lib/materiality/materiality";
import { whyNotKind } from "@/lib/materiality/why-not-kind";
import { RuleBroken } from "@/lib/refusal";
import type { Revision } from "@/prisma/generated/client";
import { CHANGE_ENTRIES, type ChangeKind } from "./change-kinds";
import { revisionOf } from "./cut-revision";
import { cancelSchedules } from "./end-schedule";
import { storyContent, type StoryContent } from "./fields";
import { putOut, requireReplaces } from "./put-out";
import { requirePublishable, type Exceptions, type Publishable } from "./require-publishable";
import { storyAct } from "./story-act";
import type { StoryInHand } from "./story-in-hand";

export type ChangeInput = Exceptions & {
  storyId: number;
  revisionId: number;
  /** The public revision that the editor saw and means to replace. */
  replaces: number;
  /** For readers. */
  note?: string | undefined;
  /** For colleagues, in the log. */
  reason?: string | undefined;
  /** The readers' reports that it answers, by their ids. */
  reports?: readonly number[] | undefined;
};

/**
 * Publishes a change to a live story as one of the four kinds, and settles the readers' reports that it answers. Refuses a
 * revision that is public already, a public revision that has moved on, a kind
 * that the change is too great for, a missing note, a text with blockers, and a
 * move to another section, which is an act of its own; and a report that is not open, or that a fix should answer.
 */
export async function changePublic(newsroom: Newsroom, actor: Actor, kind: ChangeKind, input: ChangeInput) {
  return storyAct(newsroom, actor, `story.${kind}` satisfies StoryAct, input.storyId, async (hand) => {
    requireReplaces(hand, input.replaces);
    const revision = await revisionOf(hand, input.revisionId);
    const { unsigned, exceptions } = await requireChange(hand, kind, revision, input);
    const entryId = await putOut(hand, revision, {
      kind: CHANGE_ENTRIES[kind],
      note: said(input.note) || undefined,
      reason: said(input.reason) || undefined,
      data: exceptions,
      unsigned,
    });
    await answerByEntry(hand, entryId, input.reports ?? []);
    await cancelSchedules(hand, "published", "text");
    return { revisionId: revision.id };
  });
}

/** What a change of this kind must be, whether it goes out now or at `at`. */
export async function requireChange(
  hand: StoryInHand,
  kind: ChangeKind,
  revision: Revision,
  input: Pick<ChangeInput, "note" | "reason" | "override" | "emergency">,
  at: Date = hand.now,
): Promise<Publishable> {
  if (revision.id === hand.story.publicRevisionId) throw new RuleBroken("alreadyPublic");
  const publishable = await requirePublishable(hand, revision, input, at);
  const before = await publicContent(hand);
  if (before.sectionId !== publishable.content.sectionId) throw new RuleBroken("moveIsItsOwnAct");
  const { language } = await hand.tx.edition.findUniqueOrThrow({ where: { id: hand.story.editionId } });
  const refused = whyNotKind(kind, materiality(before, publishable.content, language), {
    note: said(input.note),
    reason: said(input.reason),
  });
  if (refused) throw new RuleBroken(refused);
  return publishable;
}

/** The text that readers have before them. */
export async function publicContent({ tx, story }: StoryInHand): Promise<StoryContent> {
  const revision = await tx.revision.findUniqueOrThrow({ where: { id: story.publicRevisionId ?? 0 } });
  return storyContent.parse(revision.content);
}
