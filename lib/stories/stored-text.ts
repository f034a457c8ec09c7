import { DateTime } from "luxon";
import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import { dayOf, momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { StoredText } from "@/lib/writing/fields";
import type { Prisma } from "@/prisma/generated/client";
import { storyContent } from "./fields";
import { relationTo } from "./story-act";
import { readableText, visibleTo } from "./visible";

/**
 * The working copy as it stands, for whoever writes in it; null where it is not theirs to read. `sitting` asks which
 * of this tab's saves ever arrived.
 */
export async function findStoredText(
  { db, clock }: Newsroom,
  actor: Actor,
  storyId: number,
  sitting?: string,
): Promise<StoredText | null> {
  const where = { AND: [{ id: storyId }, visibleTo(actor)] } satisfies Prisma.StoryWhereInput;
  const story = await db.story.findFirst({ where, include: { working: true } });
  if (!story?.working) return null;
  if (readableText(actor, await relationTo(db, actor, story), story) !== "working") return null;
  return storedText(db, { ...story, working: story.working }, actor, await timeOfAct(db, clock), sitting);
}

type Stored = Prisma.StoryGetPayload<{ include: { working: true } }> & {
  working: NonNullable<Prisma.WorkingCopyGetPayload<object>>;
};

/** The same of a story that is in hand. */
export async function storedText(
  db: Pick<Transaction, "person" | "setting" | "sittingSave">,
  story: Stored,
  actor: Actor,
  now: Date,
  sitting?: string,
): Promise<StoredText> {
  const { working } = story;
  const by = working.savedById;
  const person = by === null ? null : await db.person.findUnique({ where: { id: by } });
  return {
    version: working.version,
    draft: {
      content: storyContent.parse(working.content),
      aside: {
        internalNotes: story.internalNotes,
        dueAt: story.dueAt?.toISOString() ?? "",
        askedWords: story.askedWords,
      },
    },
    savedBy: person?.name ?? "",
    ...(working.sitting !== null && actor.kind === "person" && actor.id === by
      ? { sitting: working.sitting }
      : {}),
    ...(sitting === undefined
      ? {}
      : { taken: { sitting, sequence: await lastTaken(db, story.id, sitting) } }),
    ...(await savedMoment(db, actor, working.savedAt, now)),
  };
}

async function lastTaken(
  db: Pick<Transaction, "sittingSave">,
  storyId: number,
  sitting: string,
): Promise<number> {
  const save = await db.sittingSave.findUnique({ where: { sittingId: sitting } });
  return save?.storyId === storyId ? save.sequence : 0;
}

/** When a text was saved: the instant, and the time of day in the site's zone to the second, with the day before it where that was not today. */
export async function savedMoment(
  db: Pick<Transaction, "setting">,
  actor: Actor,
  savedAt: Date,
  now: Date,
): Promise<{ savedAt: string; saved: string }> {
  const { zone } = await readSiteSettings(db);
  const moment = momentOf(savedAt);
  const time = DateTime.fromJSDate(savedAt, { zone }).toFormat("HH:mm:ss");
  const { dayWords } = showMoment(moment, actor.kind === "person" ? actor.language : "en", zone);
  const isToday = dayOf(moment, zone) === dayOf(momentOf(now), zone);
  return { savedAt: savedAt.toISOString(), saved: isToday ? time : `${dayWords}, ${time}` };
}
