import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, RuleBroken } from "@/lib/refusal";
import { slugFault } from "@/lib/slugs/fields";
import { requireSectionOf } from "./create";
import { addRevision } from "./cut-revision";
import { cancelSchedules } from "./end-schedule";
import { storyContent } from "./fields";
import { publicContent } from "./public-change";
import { putOut, requireReplaces } from "./put-out";
import { storyAct } from "./story-act";
import { requireWords, type StoryInHand } from "./story-in-hand";
import { placeOf, takePlace } from "./take-address";
import { writeWorkingCopy } from "./working-copy";

export type MoveInput = {
  storyId: number;
  /** The public revision that the editor saw. */
  replaces: number;
  sectionId: number;
  slug: string;
  reason: string;
};

/**
 * Gives a public story another section or slug. Its old address leads to the new one for good, its words and its
 * dates stay as they are. Refuses a place that another story has or had, and the place where it stands already.
 */
export async function moveStory(newsroom: Newsroom, actor: Actor, input: MoveInput) {
  return storyAct(newsroom, actor, "story.move", input.storyId, async (hand) => {
    requireReplaces(hand, input.replaces);
    requireWords(hand, input);
    const slug = input.slug.normalize();
    const fault = slug === "" ? "slug" : slugFault(slug);
    if (fault) throw new FieldsWrong({ slug: fault });
    const before = await publicContent(hand);
    await requireSectionOf(hand.tx, hand.story.editionId, input.sectionId);
    const content = { ...before, sectionId: input.sectionId, slug };
    const place = await placeOf(hand, content);
    await requireElsewhere(hand, place);
    await takePlace(hand, place);
    await cancelSchedules(hand, "moved", "text");
    const workingVersion = await moveWorkingCopy(hand, { ...input, slug });
    const { tx, story } = hand;
    const working = await tx.workingCopy.findUniqueOrThrow({ where: { storyId: story.id } });
    const revision = await addRevision(hand, { content, workingVersion, reason: "publish", writerIds: [] });
    await putOut({ ...hand, story: { ...story, working } }, revision, {
      kind: "moved",
      reason: input.reason,
      unsigned: story.unsigned,
    });
    return { sectionSlug: place.sectionSlug, slug: place.slug };
  });
}

async function requireElsewhere({ tx, story }: StoryInHand, place: Awaited<ReturnType<typeof placeOf>>) {
  const here = await tx.address.count({ where: { ...place, storyId: story.id, current: true } });
  if (here > 0) throw new RuleBroken("alreadyThere", { address: `${place.sectionSlug}/${place.slug}` });
}

/** The text that is being written moves along. Returns the version that the public text corresponds to. */
async function moveWorkingCopy(hand: StoryInHand, { sectionId, slug }: MoveInput): Promise<number> {
  const { story } = hand;
  const written = storyContent.parse(story.working.content);
  const version = await writeWorkingCopy(hand, { ...written, sectionId, slug });
  return story.changing ? story.working.version : version;
}
