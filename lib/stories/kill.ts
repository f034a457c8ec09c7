import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { endPublic, type EndInput } from "./end-public";
import { storyContent } from "./fields";
import type { StoryInHand } from "./story-in-hand";

export const REASON_CLASSES = ["legal", "safety", "error", "duplicate", "other"] as const;
export type ReasonClass = (typeof REASON_CLASSES)[number];

export type KillInput = EndInput & {
  reasonClass: ReasonClass;
  /** Whether the notice may still name the headline. */
  showHeadline: boolean;
  replacementStoryId?: number | undefined;
};

/** Kills a story: its address answers 410 with a notice, its text is sealed. Refuses a replacement that is not live. */
export function killStory(newsroom: Newsroom, actor: Actor, input: KillInput) {
  return endPublic(newsroom, actor, "story.kill", "killed", input, async (hand) => {
    const headline = input.showHeadline ? await publicHeadline(hand) : undefined;
    const replacement = await requireLive(hand, input.replacementStoryId);
    return {
      reasonClass: input.reasonClass,
      ...(headline ? { headline } : {}),
      ...(replacement ? { replacement } : {}),
    };
  });
}

async function publicHeadline({ tx, story }: StoryInHand): Promise<string> {
  const revision = await tx.revision.findUniqueOrThrow({ where: { id: story.publicRevisionId ?? 0 } });
  return storyContent.parse(revision.content).headline;
}

async function requireLive({ tx, story }: StoryInHand, replacementId: number | undefined) {
  if (replacementId === undefined) return undefined;
  const other = await tx.story.findUnique({ where: { id: replacementId } });
  if (other?.publicState !== "live" || other.id === story.id) {
    throw new FieldsWrong({ replacementStoryId: "replacementNotLive" });
  }
  return other.id;
}
