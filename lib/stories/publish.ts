import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { revisionOf } from "./cut-revision";
import { requireSectionOf } from "./create";
import type { StoryContent } from "./fields";
import { preparedDate } from "./prepared-date";
import { placeInLists, putOut, requirePublishable, requireReplaces } from "./put-out";
import { suggestSlug } from "./slugs";
import { storyAct, type StoryInHand } from "./story-act";

export type PublishInput = { storyId: number; revisionId: number; replaces: null };

/**
 * Publishes a story for the first time, with exactly the named revision. Its
 * address is fixed from now on. A date that was prepared (an imported page, an
 * archive piece) takes effect with it. Refuses a text with blockers and an
 * address that another story has or ever had.
 */
export async function publishStory(newsroom: Newsroom, actor: Actor, input: PublishInput) {
  return storyAct(newsroom, actor, "story.publish", input.storyId, async (hand) => {
    requireReplaces(hand, input.replaces);
    const revision = await revisionOf(hand, input.revisionId);
    const content = requirePublishable(revision);
    const address = await takeAddress(hand, content);
    await putOut(hand, revision, { kind: "published" });
    await announcePreparedDate(hand);
    await placeInLists(hand);
    return address;
  });
}

async function takeAddress({ tx, story, now }: StoryInHand, content: StoryContent) {
  await requireSectionOf(tx, story.editionId, content.sectionId);
  const section = await tx.section.findUniqueOrThrow({ where: { id: content.sectionId ?? 0 } });
  const slug = content.slug || suggestSlug(content.headline) || `story-${story.id}`;
  const where = { editionId: story.editionId, sectionSlug: section.slug, slug };
  const taken = await tx.address.createMany({
    data: { ...where, storyId: story.id, since: now },
    skipDuplicates: true,
  });
  if (taken.count === 0) throw new RuleBroken("addressTaken", { address: `${section.slug}/${slug}` });
  return { sectionSlug: section.slug, slug };
}

async function announcePreparedDate({ tx, story, now, actor }: StoryInHand) {
  const prepared = preparedDate(story);
  if (!prepared) return;
  for (const imported of prepared.imported) {
    await appendLog(tx, {
      act: "story.redate",
      storyId: story.id,
      at: now,
      actor,
      public: { kind: "imported", announces: imported.moment, data: { source: imported.source } },
    });
  }
  if (!prepared.moment) return;
  await appendLog(tx, {
    act: "story.redate",
    storyId: story.id,
    at: now,
    actor,
    public: { kind: "redated", announces: prepared.moment, note: prepared.reason },
  });
}
