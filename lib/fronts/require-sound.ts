import { FieldsWrong, RuleBroken } from "@/lib/refusal";
import type { Fill, FrontEdit } from "./fields";
import type { FrontInHand } from "./front-act";

/**
 * Refuses steps that would be saved and come to nothing: a story, a section or a topic that this edition does not have,
 * and an end that has passed.
 */
export async function requireSound(hand: FrontInHand, edits: readonly FrontEdit[]): Promise<void> {
  for (const edit of edits) {
    if ("until" in edit && edit.until !== undefined && Date.parse(edit.until) <= hand.now.getTime())
      throw new FieldsWrong({ untilDay: "timePassed" });
    if ("storyId" in edit && edit.storyId !== undefined) await requireOwnStory(hand, edit.storyId);
    if ("fill" in edit) await requireOwnFill(hand, edit.fill);
  }
}

async function requireOwnStory({ tx, state: { edition } }: FrontInHand, id: number): Promise<void> {
  if ((await tx.story.count({ where: { id, editionId: edition.id } })) === 0)
    throw new RuleBroken("frontForeignStory", { edition: edition.name });
}

async function requireOwnFill({ tx, state }: FrontInHand, fill: Fill): Promise<void> {
  if (fill.of === "section" && !state.sections.some(({ id }) => id === fill.sectionId))
    throw new FieldsWrong({ fill: "unknownSection" });
  if (fill.of !== "topic") return;
  const { topicId } = fill;
  const named = await tx.topicName.count({ where: { topicId, editionId: state.edition.id } });
  if (named === 0) throw new FieldsWrong({ fill: "unknownTopic" });
}
