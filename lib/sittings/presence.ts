import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import { ANSWER_WITHIN } from "@/lib/pens/pen";
import { actorOf } from "@/lib/people/actors";
import { whyNot, type Actor, type StoryAct } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { readableText, visibleTo } from "@/lib/stories/visible";
import type { PenView, Presence, Present } from "@/lib/writing/fields";
import type { Person, Prisma } from "@/prisma/generated/client";
import { SILENT_AFTER } from "./sittings";

const INCLUDE = {
  working: { select: { version: true } },
  shares: { select: { personId: true } },
  pen: { include: { person: true } },
  sittings: { include: { person: true }, orderBy: { startedAt: "asc" } },
} as const satisfies Prisma.StoryInclude;

type Loaded = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;

/** Who has the story open, who has the pen and which version stands. Refuses as not found whoever may not read the working text. */
export async function presenceOf({ db, clock }: Newsroom, actor: Actor, storyId: number): Promise<Presence> {
  const where = { AND: [{ id: storyId }, visibleTo(actor)] };
  const story = await db.story.findFirst({ where, include: INCLUDE });
  const relation = story && actor.kind === "person" ? relationOf(story, actor.id) : NOBODY;
  if (!story?.working || readableText(actor, relation, story) !== "working") throw new NotFound();
  const now = await timeOfAct(db, clock);
  const present = presentIn(story, now);
  const pen = penOf(story, present, now);
  const people = present.map(({ id, person }): Present => ({
    sitting: id,
    personId: person.id,
    name: person.name,
    writes: id === pen?.sitting,
  }));
  return { now: now.toISOString(), version: story.working.version, people, pen };
}

const NOBODY = { own: false, shared: false };

/** Whoever was seen lately and may still look. */
function presentIn(story: Loaded, now: Date) {
  const since = now.getTime() - SILENT_AFTER;
  return story.sittings.filter(
    ({ seenAt, person }) => seenAt.getTime() >= since && may(story, person, "story.read"),
  );
}

/** A lease that is over counts as none, and so does that of somebody who may not write here any more. */
function penOf(story: Loaded, present: Loaded["sittings"], now: Date): PenView | null {
  const { pen } = story;
  if (!pen || pen.until <= now || !may(story, pen.person, "story.save")) return null;
  const asker = present.find(({ id }) => id === pen.askedBy);
  const asked =
    asker && pen.askedAt
      ? {
          sitting: asker.id,
          personId: asker.personId,
          name: asker.person.name,
          until: new Date(pen.askedAt.getTime() + ANSWER_WITHIN).toISOString(),
        }
      : undefined;
  return {
    sitting: pen.sittingId,
    personId: pen.personId,
    name: pen.person.name,
    since: pen.since.toISOString(),
    typedAt: pen.typedAt.toISOString(),
    until: pen.until.toISOString(),
    ...(asked ? { asked } : {}),
  };
}

function may(story: Loaded, person: Person, act: StoryAct): boolean {
  const actor = actorOf(person);
  const relation = relationOf(story, person.id);
  if (!actor || readableText(actor, relation, story) !== "working") return false;
  return whyNot(actor, act, relation) === null;
}

function relationOf({ createdById, shares }: Loaded, personId: number) {
  return { own: createdById === personId, shared: shares.some((share) => share.personId === personId) };
}
