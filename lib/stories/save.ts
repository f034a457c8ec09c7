import { canonicalJson } from "@/lib/canonical-json";
import type { Newsroom } from "@/lib/newsroom";
import { takePenToWrite } from "@/lib/pens/pen";
import type { Actor } from "@/lib/permissions";
import { requireOwnSitting } from "@/lib/sittings/own-sitting";
import { requireSectionOf } from "./create";
import { savedFirst } from "./cut-revision";
import { storyContent, type StoryContent } from "./fields";
import { requireKnown } from "./known";
import { namedAnew, requireHonest } from "./require-honest";
import { storyAct } from "./story-act";
import type { StoryInHand } from "./story-in-hand";
import { noteSave, writeBeside, writeWorkingCopy, type SavedFrom, type StoredAside } from "./working-copy";

export type SaveInput = Partial<SavedFrom> & {
  storyId: number;
  /** The version of the working copy that this text is based on. */
  baseVersion: number;
  content: StoryContent;
  /** What colleagues see beside the text; absent: unchanged. */
  aside?: StoredAside;
};

export type Saved = { version: number; savedAt: Date };

/**
 * Saves the working copy, and only that: no public state can change here. An approval is void as soon as the text is
 * another one. A save out of a tab names its `sitting` and `sequence`: one that comes twice, or after a later one of
 * its tab, writes nothing and is told what stands, and one that follows another of its tab is based on it, whether or
 * not that was ever answered. It also takes the pen where it lies free. Refuses with Conflict, the stored text in hand,
 * when somebody else saved first, and a suggestion of another account or at another time. Own suggestions are written
 * in the name that the account has now.
 */
export async function saveStory(newsroom: Newsroom, actor: Actor, input: SaveInput): Promise<Saved> {
  const sent = storyContent.parse(input.content);
  return storyAct(newsroom, actor, "story.save", input.storyId, async (hand) => {
    const { tx, story } = hand;
    const { working } = story;
    const content = namedAnew(actor, sent, working.content);
    const from = savedFrom(input);
    const stands = { version: working.version, savedAt: working.savedAt };
    if (from) await requireOwnSitting(hand, from.sitting);
    const follows = from !== undefined && isLastSavedFrom(hand, from);
    if (follows && from.sequence <= working.sequence) return stands;
    const change = changeOf(story, content, input.aside);
    if (!follows && working.version !== input.baseVersion) {
      if (change === "none") return stands;
      throw await savedFirst(hand, from?.sitting);
    }
    if (change === "text") {
      await requireHonest(hand, content);
      await requireSectionOf(tx, story.editionId, content.sectionId);
      await requireKnown(tx, content);
    }
    if (from) await takePenToWrite(hand, from.sitting);
    if (change === "none" && !(await mustBeNoted(hand, from, follows))) return stands;
    const version = await write(hand, change, { ...input, content }, from);
    return { version, savedAt: hand.now };
  });
}

/** Whether what stands was saved out of this very tab. */
function isLastSavedFrom({ actor, story: { working } }: StoryInHand, { sitting }: SavedFrom): boolean {
  return working.sitting === sitting && actor.kind === "person" && working.savedById === actor.id;
}

function savedFrom({ sitting, sequence }: SaveInput): SavedFrom | undefined {
  return sitting === undefined || sequence === undefined ? undefined : { sitting, sequence };
}

function changeOf(
  story: StoryInHand["story"],
  content: StoryContent,
  aside: StoredAside | undefined,
): "text" | "beside" | "none" {
  if (canonicalJson(content) !== canonicalJson(story.working.content)) return "text";
  if (!aside) return "none";
  const { internalNotes, dueAt, askedWords } = story;
  return canonicalJson(aside) === canonicalJson({ internalNotes, dueAt, askedWords }) ? "none" : "beside";
}

/**
 * Whether a save that changes nothing must become known all the same: what was typed and taken out again may still be
 * on its way, in an earlier save of the same tab, and must not come back when it arrives.
 */
async function mustBeNoted(
  hand: StoryInHand,
  from: SavedFrom | undefined,
  follows: boolean,
): Promise<boolean> {
  const { tx, story } = hand;
  if (!from || from.sequence === 1) return false;
  if (!follows) return true;
  const { sequence } = from;
  await tx.workingCopy.update({ where: { storyId: story.id }, data: { sequence } });
  await noteSave(hand, from);
  return false;
}

async function write(
  hand: StoryInHand,
  change: "text" | "beside" | "none",
  { content, aside }: Pick<SaveInput, "content" | "aside">,
  from: SavedFrom | undefined,
): Promise<number> {
  if (change !== "text") return writeBeside(hand, aside, from);
  if (aside) await hand.tx.story.update({ where: { id: hand.story.id }, data: aside });
  return writeWorkingCopy(hand, content, from);
}
