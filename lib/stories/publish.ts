import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { companionsOf } from "./companions";
import { revisionOf } from "./cut-revision";
import { cancelSchedules } from "./end-schedule";
import { placeInLists, putOut, requireReplaces } from "./put-out";
import { requirePublishable, type Exceptions } from "./require-publishable";
import { storyAct } from "./story-act";
import { entryOf } from "./story-in-hand";
import { placeOf, takePlace } from "./take-address";

export type PublishInput = Exceptions & { storyId: number; revisionId: number; replaces: null };

/**
 * Publishes a story for the first time, with exactly the named revision. Its
 * address is fixed from now on. A date that was prepared (an imported page, an
 * archive piece) takes effect with it. Refuses whatever `requirePublishable`
 * refuses, and an address that another story has or ever had.
 */
export async function publishStory(newsroom: Newsroom, actor: Actor, input: PublishInput) {
  return storyAct(
    newsroom,
    actor,
    "story.publish",
    input.storyId,
    async (hand) => {
      const revision = await revisionOf(hand, input.revisionId);
      const { content, unsigned, exceptions } = await requirePublishable(hand, revision, input);
      await cancelSchedules(hand, "published", "text");
      const place = await placeOf(hand, content);
      await takePlace(hand, place);
      await putOut(hand, revision, { kind: "published", data: exceptions, unsigned });
      for (const part of companionsOf(hand.story)) {
        await appendLog(hand.tx, { ...entryOf(hand), act: "story.redate", public: part });
      }
      await placeInLists(hand);
      return { sectionSlug: place.sectionSlug, slug: place.slug };
    },
    (hand) => requireReplaces(hand, input.replaces),
  );
}
