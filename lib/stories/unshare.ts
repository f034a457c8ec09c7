import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import type { ShareInput } from "./share";
import { storyAct } from "./story-act";
import { entryOf } from "./story-in-hand";

/** Ends a colleague's share in this story. Refuses one with whom it was not shared. */
export async function unshareStory(newsroom: Newsroom, actor: Actor, input: ShareInput) {
  return storyAct(newsroom, actor, "story.unshare", input.storyId, async (hand) => {
    const { tx, story } = hand;
    const where = { storyId: story.id, personId: input.personId };
    const { count } = await tx.storyShare.deleteMany({ where });
    if (count === 0) throw new FieldsWrong({ personId: "notShared" });
    const { name } = await tx.person.findUniqueOrThrow({ where: { id: input.personId } });
    await appendLog(tx, { ...entryOf(hand), data: { person: input.personId, name } });
  });
}
