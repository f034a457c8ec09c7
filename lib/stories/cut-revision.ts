import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotFound } from "@/lib/refusal";
import type { Revision, RevisionReason } from "@/prisma/generated/client";
import type { StoryContent } from "./fields";
import { hashOfText, holdsText, textToFreeze } from "./same-text";
import { slugScript } from "./slug-script";
import { storedText } from "./stored-text";
import { storyAct } from "./story-act";
import type { StoryInHand } from "./story-in-hand";

/** Freezes the named version of the working copy, so that an act can name the revision. */
export async function cutRevision(
  newsroom: Newsroom,
  actor: Actor,
  input: { storyId: number; version: number },
) {
  return storyAct(newsroom, actor, "story.cut", input.storyId, async (hand) => {
    const revision = await freeze(hand, input.version, "sitting");
    return { revisionId: revision.id, number: revision.number };
  });
}

/**
 * The revision that holds the named version of the working copy, cut now
 * unless the newest one holds the same text. Refuses with Conflict when the text has moved on.
 */
export async function freeze(hand: StoryInHand, version: number, reason: RevisionReason): Promise<Revision> {
  const { working } = hand.story;
  await requireVersion(hand, version);
  const last = await newestRevision(hand);
  if (last && holdsText(last, working)) return last;
  return addRevision(hand, {
    content: textToFreeze(working, await slugScript(hand)),
    workingVersion: version,
    reason,
    writerIds: working.writerIds,
  });
}

/**
 * Keeps the text as it stands, as a revision by whoever saved it last, unless the newest one holds it already.
 *
 * @returns the revision that holds it; null where nothing was ever saved
 */
export async function keepText(hand: StoryInHand, reason: "sitting" | "takeOver"): Promise<Revision | null> {
  const { working } = hand.story;
  const last = await newestRevision(hand);
  if (last ? holdsText(last, working) : working.version === 1) return last;
  return addRevision(hand, {
    content: textToFreeze(working, await slugScript(hand)),
    workingVersion: working.version,
    reason,
    writerIds: working.writerIds,
    cutById: working.savedById,
  });
}

/** The newest revision of the text itself: one that was only kept beside it is no step of it. */
async function newestRevision({ tx, story }: StoryInHand): Promise<Revision | null> {
  return tx.revision.findFirst({
    where: { storyId: story.id, reason: { not: "aside" } },
    orderBy: { number: "desc" },
  });
}

/** Writes a text down as the story's next revision. */
export async function addRevision(
  { tx, story, now, actor }: StoryInHand,
  cut: Pick<Revision, "workingVersion" | "reason" | "writerIds"> & {
    content: StoryContent;
    sourceId?: number;
    /** Whose it is, where that is not whoever acts. */
    cutById?: number | null;
  },
): Promise<Revision> {
  const last = await tx.revision.findFirst({ where: { storyId: story.id }, orderBy: { number: "desc" } });
  const actorId = actor.kind === "person" ? actor.id : null;
  return tx.revision.create({
    data: {
      ...cut,
      storyId: story.id,
      number: (last?.number ?? 0) + 1,
      contentHash: hashOfText(cut.content),
      cutAt: now,
      cutById: cut.cutById === undefined ? actorId : cut.cutById,
    },
  });
}

/** Refuses with Conflict, what stands in hand, when somebody saved after `version`. */
export async function requireVersion(hand: StoryInHand, version: number): Promise<void> {
  if (hand.story.working.version === version) return;
  throw await savedFirst(hand);
}

/** The refusal of a text that is based on an older one than stands; `sitting`: the tab that it came out of. */
export async function savedFirst(
  { tx, story, actor, now }: StoryInHand,
  sitting?: string,
): Promise<Conflict> {
  return new Conflict("savedFirst", await storedText(tx, story, actor, now, sitting));
}

/**
 * The story's revision with this id, as a step of its text. Refuses as not found a revision of another story, and one
 * that was only kept beside the text: it is brought back first.
 */
export async function revisionOf(hand: StoryInHand, revisionId: number): Promise<Revision> {
  const revision = await anyRevisionOf(hand, revisionId);
  if (revision.reason === "aside") throw new NotFound("revision");
  return revision;
}

/** The same, whatever it was cut for. */
export async function anyRevisionOf({ tx, story }: StoryInHand, revisionId: number): Promise<Revision> {
  const revision = await tx.revision.findUnique({ where: { id: revisionId } });
  if (revision?.storyId !== story.id) throw new NotFound("revision");
  return revision;
}
