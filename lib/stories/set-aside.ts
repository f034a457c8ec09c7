import { said } from "@/lib/said";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { TooMany } from "@/lib/refusal";
import { requireOwnSitting } from "@/lib/sittings/own-sitting";
import type { AsideAnswer } from "@/lib/writing/fields";
import { addRevision } from "./cut-revision";
import { storyContent, type StoryContent } from "./fields";
import { namedAnew, requireHonest } from "./require-honest";
import { hashOfText } from "./same-text";
import { storyAct } from "./story-act";
import type { StoryInHand } from "./story-in-hand";

/** So many texts of one story may one account set aside within an hour. */
const MOST_AN_HOUR = 20;

export type SetAsideInput = {
  storyId: number;
  sitting: string;
  /** The version of the working copy that this text was based on. */
  baseVersion: number;
  content: StoryContent;
  /** What was written into the notes beside the text. */
  internalNotes: string;
};

/**
 * Keeps a text that could not be saved as a revision of its own, beside the text that stands, which stays as it is.
 * Asked twice, it keeps it once. Notes that differ from those that stand become a note in the margin. It takes what a
 * save would refuse, such as a picture that is not there any more, because the words must not be lost with it, but
 * nothing that no tab writes by itself: see `requireHonest`.
 */
export async function setAside(newsroom: Newsroom, actor: Actor, input: SetAsideInput): Promise<AsideAnswer> {
  const sent = storyContent.parse(input.content);
  return storyAct(newsroom, actor, "story.setAside", input.storyId, async (hand) => {
    await requireOwnSitting(hand, input.sitting);
    const written = namedAnew(actor, sent, hand.story.working.content);
    await requireHonest(hand, written);
    const content = await bringable(hand, written);
    const writerIds = [...new Set([...hand.story.working.writerIds, ...idOf(actor)])];
    await keepNotes(hand, input.internalNotes);
    const kept = await findKept(hand, content);
    if (kept) return { revisionId: kept.id, number: kept.number };
    await requireFew(hand, idOf(actor)[0]);
    const workingVersion = Math.min(input.baseVersion, hand.story.working.version);
    const { id, number } = await addRevision(hand, { content, workingVersion, reason: "aside", writerIds });
    return { revisionId: id, number };
  });
}

function idOf(actor: Actor): number[] {
  return actor.kind === "person" ? [actor.id] : [];
}

async function findKept({ tx, actor, story }: StoryInHand, content: StoryContent) {
  const [cutById] = idOf(actor);
  return tx.revision.findFirst({
    where: { storyId: story.id, reason: "aside", cutById: cutById ?? null, contentHash: hashOfText(content) },
    orderBy: { number: "desc" },
  });
}

/** A section that this edition does not have, and topics and a series that are not there, could never be brought back. */
async function bringable({ tx, story }: StoryInHand, content: StoryContent): Promise<StoryContent> {
  const { sectionId, series, ...rest } = content;
  const section = sectionId === null ? null : await tx.section.findUnique({ where: { id: sectionId } });
  const topics = await tx.topic.findMany({ where: { id: { in: content.topicIds } }, select: { id: true } });
  const known = series && (await tx.series.findUnique({ where: { id: series.seriesId } }));
  return {
    ...rest,
    ...(known ? { series } : {}),
    sectionId: sectionId === null || section?.editionId === story.editionId ? sectionId : story.sectionId,
    topicIds: content.topicIds.filter((id) => topics.some((topic) => topic.id === id)),
  };
}

/** A tab sets one text aside now and then; whoever does so all the time would bury the history. */
async function requireFew({ tx, story, now }: StoryInHand, cutById: number | undefined): Promise<void> {
  const cutAt = { gt: new Date(now.getTime() - 3_600_000) };
  const of = { storyId: story.id, reason: "aside", cutById: cutById ?? null, cutAt } as const;
  if ((await tx.revision.count({ where: of })) >= MOST_AN_HOUR)
    throw new TooMany("tooManyAside", { most: MOST_AN_HOUR });
}

async function keepNotes({ tx, actor, story, now }: StoryInHand, notes: string): Promise<void> {
  if (actor.kind !== "person" || said(notes) === "" || notes === story.internalNotes) return;
  const note = { storyId: story.id, text: notes, writtenById: actor.id };
  if ((await tx.note.count({ where: note })) > 0) return;
  await tx.note.create({ data: { ...note, writtenAt: now } });
}
