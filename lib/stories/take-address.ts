import { RuleBroken } from "@/lib/refusal";
import { requireSectionOf } from "./create";
import type { StoryContent } from "./fields";
import { slugScript } from "./slug-script";
import { slugOf } from "./slugs";
import type { StoryInHand } from "./story-in-hand";

/** A story's place on the site: the last two parts of its address. */
export type StoryPlace = { editionId: number; sectionSlug: string; slug: string };

/** The place that a text asks for. Refuses a section of another edition. */
export async function placeOf(hand: StoryInHand, content: StoryContent): Promise<StoryPlace> {
  const { tx, story } = hand;
  await requireSectionOf(tx, story.editionId, content.sectionId);
  const section = await tx.section.findUniqueOrThrow({ where: { id: content.sectionId ?? 0 } });
  const slug = slugOf(content, story.id, await slugScript(hand));
  return { editionId: story.editionId, sectionSlug: section.slug, slug };
}

/**
 * Refuses a place that another story has, ever had, or is scheduled to take. Two acts that want the same
 * place wait for each other.
 */
export async function requireFree({ tx, story }: StoryInHand, place: StoryPlace): Promise<void> {
  const name = `${place.editionId}/${place.sectionSlug}/${place.slug}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`address ${name}`}, 0))`;
  const others = { ...place, storyId: { not: story.id } };
  const taken =
    (await tx.address.count({ where: others })) +
    (await tx.schedule.count({ where: { ...others, state: "waiting", kind: "publish" } }));
  if (taken > 0) throw new RuleBroken("addressTaken", { address: `${place.sectionSlug}/${place.slug}` });
}

/** Gives the story this place from now on; where it stood before leads here. */
export async function takePlace(hand: StoryInHand, place: StoryPlace): Promise<void> {
  const { tx, story, now } = hand;
  await requireFree(hand, place);
  await tx.address.updateMany({ where: { storyId: story.id, current: true }, data: { current: false } });
  await tx.address.upsert({
    where: { editionId_sectionSlug_slug: place },
    create: { ...place, storyId: story.id, since: now },
    update: { current: true },
  });
}
