import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { storyAct } from "./story-act";
import { entryOf } from "./story-in-hand";

export type ShareInput = { storyId: number; personId: number };

/** Lets a colleague write in this story too. Refuses somebody who is not on the staff any more, and one who has it already. */
export async function shareStory(newsroom: Newsroom, actor: Actor, input: ShareInput) {
  return storyAct(newsroom, actor, "story.share", input.storyId, async (hand) => {
    const { tx, story, now } = hand;
    const person = await tx.person.findUnique({ where: { id: input.personId } });
    if (!person || person.disabledAt) throw new FieldsWrong({ personId: "unknownPerson" });
    if (person.id === story.createdById) throw new FieldsWrong({ personId: "alreadyShared" });
    const share = { storyId: story.id, personId: person.id, sharedAt: now };
    const { count } = await tx.storyShare.createMany({ data: share, skipDuplicates: true });
    if (count === 0) throw new FieldsWrong({ personId: "alreadyShared" });
    await appendLog(tx, { ...entryOf(hand), data: { person: person.id, name: person.name } });
  });
}
