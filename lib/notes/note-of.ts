import { Prisma, type Note } from "@/prisma/generated/client";
import { FieldsWrong, NotAllowed, NotFound, RuleBroken } from "@/lib/refusal";
import { mayRead } from "./may-read";
import type { Anchor } from "./fields";
import type { StoryInHand } from "@/lib/stories/story-in-hand";

/** The first note of a thread of the story in hand. Refuses another story's, and an answer, as not found. */
export async function threadOf({ tx, story }: StoryInHand, noteId: number): Promise<Note> {
  const note = await tx.note.findFirst({ where: { id: noteId, storyId: story.id, answersId: null } });
  if (!note) throw new NotFound("note");
  return note;
}

/** Who acts on notes: only a person ever does. */
export function personOf({ actor }: StoryInHand): { id: number; isEditor: boolean } {
  if (actor.kind !== "person") throw new NotAllowed("onlyEditors");
  return { id: actor.id, isEditor: actor.role !== "reporter" };
}

/** A blocking note is released by whoever wrote it and by editors; otherwise it would hold nobody back. */
export function requireRelease(hand: StoryInHand, note: Pick<Note, "blocking" | "writtenById">): void {
  const { id, isEditor } = personOf(hand);
  if (note.blocking && !isEditor && note.writtenById !== id) throw new NotAllowed("noteOfAnother");
}

/** So many notes of a story may be open at once. */
export const MOST_OPEN_NOTES = 200;

/** Refuses one more open note where a story has as many as it may. */
export async function requireRoom({ tx, story }: StoryInHand): Promise<void> {
  const open = await tx.note.count({ where: { storyId: story.id, answersId: null, settledAt: null } });
  if (open >= MOST_OPEN_NOTES) throw new RuleBroken("tooManyNotes", { most: MOST_OPEN_NOTES });
}

/** Refuses somebody who is not on the staff any more, and one who may not read this text. */
export async function requireReader({ tx, story }: StoryInHand, personId: number): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: personId } });
  const shared = await tx.storyShare.count({ where: { storyId: story.id, personId } });
  if (!person || !mayRead(person, story, shared > 0))
    throw new FieldsWrong({ assignedToId: "unknownPerson" });
}

/** The column for an anchor; none for a note about the whole story. */
export function anchorColumn(anchor: Anchor | null): Prisma.InputJsonObject | typeof Prisma.DbNull {
  return anchor ?? Prisma.DbNull;
}
