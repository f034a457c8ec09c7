import { actorOf } from "@/lib/people/actors";
import { whyNot, type Actor } from "@/lib/permissions";
import { isThere } from "@/lib/sittings/sittings";
import { keepText } from "@/lib/stories/cut-revision";
import { relationTo } from "@/lib/stories/story-act";
import type { StoryInHand } from "@/lib/stories/story-in-hand";
import type { Pen } from "@/prisma/generated/client";

/** How long a pen is held after the last key, in milliseconds. */
export const LEASE = 75_000;

/** How long whoever has the pen may take to answer somebody who asks for it, in milliseconds. */
export const ANSWER_WITHIN = 60_000;

/** Somebody's place at a story. */
export type Place = { sittingId: string; personId: number };

/** The pen as it lies there, held or not; null where nobody has taken it. */
export async function findPen({ tx, story }: StoryInHand): Promise<Pen | null> {
  return tx.pen.findUnique({ where: { storyId: story.id } });
}

/** Whether the pen is this sitting's, even when its lease is over: nobody has taken it since. */
export function isHeldBy(pen: Pen, actor: Actor, sitting: string): boolean {
  return actor.kind === "person" && pen.sittingId === sitting && pen.personId === actor.id;
}

/**
 * Whether the pen keeps whoever acts from writing: its lease is not over, its holder may still write here, and it was
 * not left behind by a tab of their own.
 */
export async function isHeld(hand: StoryInHand, pen: Pen): Promise<boolean> {
  return pen.until > hand.now && !(await wasLeft(hand, pen)) && (await mayWrite(hand, pen.personId));
}

/** A tab that is gone cannot give its pen back: to the person whose tab it was, it lies free at once. */
async function wasLeft({ tx, actor, now }: StoryInHand, pen: Pen): Promise<boolean> {
  const isOwn = actor.kind === "person" && actor.id === pen.personId;
  return isOwn && !(await isThere(tx, pen.sittingId, now));
}

/** Whether this person is on the staff and may save the story, as things stand now. */
export async function mayWrite({ tx, story }: StoryInHand, personId: number): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { id: personId } });
  const actor = person && actorOf(person);
  return actor !== null && whyNot(actor, "story.save", await relationTo(tx, actor, story)) === null;
}

/**
 * Takes the pen for a sitting where it lies free, or renews it where it is the sitting's own. What was written with a
 * pen that lies free by itself is kept first: its sitting is at its end.
 *
 * @returns whether the sitting has the pen now
 */
export async function takePenToWrite(hand: StoryInHand, sitting: string): Promise<boolean> {
  const { actor } = hand;
  if (actor.kind !== "person") return false;
  const pen = await findPen(hand);
  if (pen && isHeldBy(pen, actor, sitting)) {
    await renew(hand);
    return true;
  }
  if (pen && (await isHeld(hand, pen))) return false;
  if (pen) await keepText(hand, "sitting");
  await givePen(hand, { sittingId: sitting, personId: actor.id });
  return true;
}

/** Puts the pen into somebody's hand, whoever had it. */
export async function givePen({ tx, story, now }: StoryInHand, place: Place): Promise<void> {
  const given = { ...place, since: now, typedAt: now, until: leaseFrom(now), askedBy: null, askedAt: null };
  await tx.pen.upsert({
    where: { storyId: story.id },
    create: { storyId: story.id, ...given },
    update: given,
  });
}

/** Prolongs the lease of whoever has the pen. */
export async function renew({ tx, story, now }: StoryInHand): Promise<void> {
  const renewed = { typedAt: now, until: leaseFrom(now) };
  await tx.pen.update({ where: { storyId: story.id }, data: renewed });
}

/** Lays the pen down. */
export async function freePen({ tx, story }: StoryInHand): Promise<void> {
  await tx.pen.deleteMany({ where: { storyId: story.id } });
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE);
}
