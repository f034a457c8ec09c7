import { said } from "@/lib/said";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong } from "@/lib/refusal";
import type { PublicState } from "@/prisma/generated/client";
import { CHANGE_ENTRIES, type ChangeKind } from "./change-kinds";
import { revisionOf } from "./cut-revision";
import { requireChange } from "./public-change";
import { placeInLists, putOut, requireReplaces } from "./put-out";
import { requirePublishable, type Exceptions } from "./require-publishable";
import { storyAct } from "./story-act";
import { entryOf, nextStates, requireWords } from "./story-in-hand";

export type RepublishInput = Exceptions & {
  storyId: number;
  /** The public state that is ended. */
  publicState: PublicState;
  /** The revision that comes back: the one that was public, or another with `change`. */
  revisionId: number;
  replaces: number;
  /** What kind of change another revision is, as for a live story. */
  change?: ChangeKind | undefined;
  note?: string | undefined;
  reason: string;
};

/**
 * Brings back a story that was withdrawn or unpublished. It keeps its first date and its address. Another text than
 * the one that was taken down comes back as a change of one of the four kinds, with an entry of its own.
 */
export async function republishStory(newsroom: Newsroom, actor: Actor, input: RepublishInput) {
  return storyAct(newsroom, actor, "story.republish", input.storyId, async (hand) => {
    const { tx, story } = hand;
    if (story.publicState !== input.publicState)
      throw new Conflict("stateMoved", { publicState: story.publicState });
    requireReplaces(hand, input.replaces);
    requireWords(hand, input);
    const revision = await revisionOf(hand, input.revisionId);
    const note = said(input.note) || undefined;
    if (revision.id !== story.publicRevisionId) {
      if (!input.change) throw new FieldsWrong({ change: "required" });
      const { unsigned, exceptions } = await requireChange(hand, input.change, revision, input);
      await putOut(hand, revision, { kind: CHANGE_ENTRIES[input.change], note, data: exceptions, unsigned });
    } else {
      await requirePublishable(hand, revision, input);
      const { publicState } = nextStates(hand);
      await tx.story.update({ where: { id: story.id }, data: { publicState } });
    }
    await appendLog(tx, {
      ...entryOf(hand),
      revisionId: revision.id,
      reason: said(input.reason),
      public: { kind: "republished", note: revision.id === story.publicRevisionId ? note : undefined },
    });
    await placeInLists(hand);
  });
}
