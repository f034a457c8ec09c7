import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import { ANSWER_WITHIN } from "@/lib/pens/pen";
import { actorOf } from "@/lib/people/actors";
import { whyNot, type Actor, type Relation, type StoryAct } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { readableText } from "@/lib/stories/visible";
import type { PenView, Presence, Present } from "@/lib/writing/fields";
import type { Person, Prisma } from "@/prisma/generated/client";
import { SILENT_AFTER } from "./sittings";

function including(since: Date) {
  return {
    working: { select: { version: true } },
    shares: { select: { personId: true } },
    pen: { include: { person: true } },
    sittings: { where: { seenAt: { gte: since } }, include: { person: true }, orderBy: { startedAt: "asc" } },
  } as const satisfies Prisma.StoryInclude;
}

type Loaded = Prisma.StoryGetPayload<{ include: ReturnType<typeof including> }>;
type LoadedPen = NonNullable<Loaded["pen"]>;
type LoadedSitting = Loaded["sittings"][number];

/**
 * Who has the story open, who has the pen and which version stands. `asking` names the tab that asks, which is there
 * by that. Refuses as not found whoever may not read the working text.
 */
export async function presenceOf(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  asking?: string,
): Promise<Presence> {
  return (await readPresence(newsroom, storyId, asking))(actor);
}

/**
 * Reads once how things stand in a story.
 *
 * @returns what says it to an actor, as `presenceOf` does: the name of a tab to nobody but whoever has it open
 */
export async function readPresence(
  { db, clock }: Newsroom,
  storyId: number,
  asking?: string,
): Promise<(actor: Actor) => Presence> {
  const now = await timeOfAct(db, clock);
  const since = new Date(now.getTime() - SILENT_AFTER);
  const story = await db.story.findUnique({ where: { id: storyId }, include: including(since) });
  const version = story?.working?.version;
  if (!story || version === undefined)
    return () => {
      throw new NotFound();
    };
  const present = presentIn(story);
  const pen = penOf(story, now);
  const people = peopleIn(present, pen);
  const isThere = pen && (pen.sittingId === asking || story.sittings.some(({ id }) => id === pen.sittingId));
  const asker = present.find(({ id }) => id === story.pen?.askedBy);
  return (actor) => {
    const relation = actor.kind === "person" ? relationOf(story, actor.id) : NOBODY;
    if (!mayRead(story, actor, relation)) throw new NotFound();
    // What a tab of one's own left behind lies free to oneself, as it does to an act.
    const held = pen && (isThere || !isOf(pen, actor)) ? penView(pen, asker, actor) : null;
    return { now: now.toISOString(), version, people, pen: held };
  };
}

const NOBODY = { own: false, shared: false };

/** Whoever was seen lately and may still look. */
function presentIn(story: Loaded): LoadedSitting[] {
  return story.sittings.filter(({ person }) => may(story, person, "story.read"));
}

/** Each once, however many tabs they have; in the order in which they came. */
function peopleIn(present: readonly LoadedSitting[], pen: LoadedPen | null): Present[] {
  const people = new Map<number, Present>();
  for (const { id, person } of present) {
    const writes = id === pen?.sittingId || people.get(person.id)?.writes === true;
    people.set(person.id, { personId: person.id, name: person.name, writes });
  }
  return [...people.values()];
}

/** A lease that is over counts as none, and so does that of somebody who may not write here any more. */
function penOf(story: Loaded, now: Date): LoadedPen | null {
  const { pen } = story;
  return pen && pen.until > now && may(story, pen.person, "story.save") ? pen : null;
}

function penView(pen: LoadedPen, asker: LoadedSitting | undefined, actor: Actor): PenView {
  const asked =
    asker && pen.askedAt
      ? {
          ...placeOf(asker.id, asker.person, actor),
          until: new Date(pen.askedAt.getTime() + ANSWER_WITHIN).toISOString(),
        }
      : undefined;
  return {
    ...placeOf(pen.sittingId, pen.person, actor),
    since: pen.since.toISOString(),
    typedAt: pen.typedAt.toISOString(),
    until: pen.until.toISOString(),
    ...(asked ? { asked } : {}),
  };
}

function isOf({ personId }: LoadedPen, actor: Actor): boolean {
  return actor.kind === "person" && actor.id === personId;
}

/** Who it is, and to themselves also which of their tabs: whoever knows the name of a tab could speak as that tab. */
function placeOf(sitting: string, { id, name }: Person, actor: Actor) {
  const isOwn = actor.kind === "person" && actor.id === id;
  return { ...(isOwn ? { sitting } : {}), personId: id, name };
}

function may(story: Loaded, person: Person, act: StoryAct): boolean {
  const actor = actorOf(person);
  if (!actor) return false;
  const relation = relationOf(story, person.id);
  return mayRead(story, actor, relation) && whyNot(actor, act, relation) === null;
}

function mayRead(story: Loaded, actor: Actor, relation: Relation): boolean {
  return readableText(actor, relation, story) === "working";
}

function relationOf({ createdById, shares }: Loaded, personId: number): Relation {
  return { own: createdById === personId, shared: shares.some((share) => share.personId === personId) };
}
