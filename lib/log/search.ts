import { DateTime } from "luxon";
import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import type { Prisma } from "@/prisma/generated/client";
import { ENTRY_INCLUDE, entryViews } from "./entry-views";
import type { LogFilter, LogView } from "./fields";

/** How many entries stand on one page. */
export const PAGE = 100;

/** The newsroom's log under a filter, newest first, a page from `before`. Refuses all but admins, and a filter for nobody. */
export async function searchLog(
  newsroom: Newsroom,
  actor: Actor,
  filter: LogFilter = {},
  before?: bigint,
): Promise<LogView> {
  authorize(actor, "log.read");
  const { db } = newsroom;
  const where = await whereOf(newsroom, filter);
  const [rows, count, people] = await Promise.all([
    db.logEntry.findMany({
      where: before === undefined ? where : { AND: [where, { id: { lt: before } }] },
      include: ENTRY_INCLUDE,
      orderBy: { id: "desc" },
      take: PAGE + 1,
    }),
    db.logEntry.count({ where }),
    db.person.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
  ]);
  const shown = rows.slice(0, PAGE);
  const oldest = rows.length > PAGE ? shown.at(-1) : undefined;
  const entries = await entryViews(db, actor.kind === "person" ? actor.language : "en", shown);
  return { entries, count, people, ...(oldest ? { older: oldest.id.toString() } : {}) };
}

/** How many entries a filter shows. Refuses all but admins. */
export async function countLog(newsroom: Newsroom, actor: Actor, filter: LogFilter): Promise<number> {
  authorize(actor, "log.read");
  return newsroom.db.logEntry.count({ where: await whereOf(newsroom, filter) });
}

/** The entries that a filter means. Refuses a person who is not on the staff. */
export async function whereOf({ db }: Newsroom, filter: LogFilter): Promise<Prisma.LogEntryWhereInput> {
  const { words, act, person, story, from, to } = filter;
  if (typeof person === "number" && !(await isPerson(db, person)))
    throw new FieldsWrong({ person: "unknownPerson" });
  const { zone } = await readSiteSettings(db);
  const start = (day: string, plus = 0) =>
    DateTime.fromISO(day, { zone }).plus({ days: plus }).startOf("day");
  return {
    AND: [
      words ? { OR: [{ note: holds(words) }, { reason: holds(words) }] } : {},
      act ? { act } : {},
      person === undefined ? {} : typeof person === "number" ? { actorId: person } : { actorKind: person },
      story ? { story: storyNamed(story) } : {},
      from ? { at: { gte: start(from).toJSDate() } } : {},
      to ? { at: { lt: start(to, 1).toJSDate() } } : {},
    ],
  };
}

async function isPerson(db: Newsroom["db"], id: number): Promise<boolean> {
  return id < 2 ** 31 && (await db.person.count({ where: { id } })) > 0;
}

/** Digits alone are a story's number, everything else is words of its headline. */
function storyNamed(text: string): Prisma.StoryWhereInput {
  if (!/^\d+$/.test(text)) return { working: { headline: holds(text) } };
  return { id: Number(text) < 2 ** 31 ? Number(text) : 0 };
}

/** These very characters: what stands for others in a pattern stands for itself here. */
function holds(text: string) {
  const contains = text.replaceAll("\0", "").replace(/[\\%_]/g, "\\$&");
  return { contains, mode: "insensitive" } as const;
}
