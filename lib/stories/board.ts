import type { Prisma } from "@/prisma/generated/client";
import { dayOf, momentOf, showMoment } from "@/lib/dates";
import { countWords } from "@/lib/body/plain-text";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { DateTime } from "luxon";
import { listChoices } from "./choices";
import { BOARD_GROUPS, type BoardFilter, type BoardGroup, type BoardRow, type BoardView } from "./desk-view";
import { EMPTY_CONTENT, storyContent, type StoryContent } from "./fields";
import { readableText, visibleTo } from "./visible";

/** The most rows that one group shows; the count beside it says how many there are. */
const MOST_ROWS = 60;

/** The groups of the board as conditions. Every story stands in exactly one. */
const CONDITIONS: Record<BoardGroup, Prisma.StoryWhereInput> = {
  inReview: { publicState: { not: "killed" }, workingState: "inReview" },
  changesRequested: { publicState: { not: "killed" }, workingState: "changesRequested" },
  approved: { publicState: { not: "killed" }, workingState: "approved" },
  drafts: { publicState: "neverPublished", workingState: "draft" },
  changing: { publicState: "live", workingState: "draft", changing: true },
  live: { publicState: "live", workingState: "draft", changing: false },
  ended: {
    OR: [
      { publicState: "killed" },
      { publicState: { in: ["withdrawn", "unpublished"] }, workingState: "draft" },
    ],
  },
};

const INCLUDE = {
  edition: true,
  section: true,
  working: true,
  public: { select: { content: true } },
  shares: { select: { personId: true } },
  addresses: { where: { current: true } },
  revisions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
} as const satisfies Prisma.StoryInclude;

type Row = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;

/** The board: what this actor may see, grouped by where each story stands. */
export async function readBoard(newsroom: Newsroom, actor: Actor, filter: BoardFilter): Promise<BoardView> {
  const { db, clock } = newsroom;
  const { zone } = await readSiteSettings(db);
  const where: Prisma.StoryWhereInput = { AND: [visibleTo(actor), filterOf(actor, filter)] };
  const groups = await Promise.all(
    BOARD_GROUPS.filter((group) => filter.group === undefined || filter.group === group).map(
      async (group) => {
        const inGroup = { AND: [where, CONDITIONS[group]] };
        const [rows, count] = await Promise.all([
          db.story.findMany({ where: inGroup, include: INCLUDE, orderBy: orderOf(group), take: MOST_ROWS }),
          db.story.count({ where: inGroup }),
        ]);
        return {
          group,
          count,
          rows: rows.map((row) => boardRow(row, group, clock.now(), zone, actor)),
        };
      },
    ),
  );
  const day = await dayLine(newsroom, actor, zone);
  return {
    groups,
    count: groups.reduce((sum, group) => sum + group.count, 0),
    liveToday: day.filter((mark) => mark.out).length,
    day,
    choices: await listChoices(newsroom),
  };
}

function filterOf(actor: Actor, filter: BoardFilter): Prisma.StoryWhereInput {
  const words = filter.words?.trim();
  return {
    ...(filter.section === undefined ? {} : { sectionId: filter.section }),
    ...(filter.language ? { edition: { language: filter.language } } : {}),
    ...(filter.mine && actor.kind === "person" ? { createdById: actor.id } : {}),
    ...(filter.person === undefined ? {} : { createdById: filter.person }),
    ...(words ? { working: { headline: { contains: words, mode: "insensitive" } } } : {}),
  };
}

function orderOf(group: BoardGroup): Prisma.StoryOrderByWithRelationInput[] {
  if (group === "live" || group === "ended") return [{ listedAt: "desc" }];
  return [{ dueAt: { sort: "asc", nulls: "last" } }, { working: { savedAt: "desc" } }];
}

function boardRow(row: Row, group: BoardGroup, now: Date, zone: string, actor: Actor): BoardRow {
  const language = languageOf(actor);
  const content = contentFor(actor, row);
  const say = (instant: Date) => showMoment(momentOf(instant), language, zone);
  const savedAt = row.working?.savedAt ?? row.createdAt;
  const at = row.publicState === "neverPublished" ? row.dueAt : row.listedAt;
  const overdue = row.publicState === "neverPublished" && at !== null && at < now;
  const kind = row.publicState === "neverPublished" ? "due" : "published";
  const revision = row.revisions[0]?.number;
  return {
    id: row.id,
    group,
    publicState: row.publicState,
    workingState: row.workingState,
    headline: content.headline,
    slug: row.addresses[0]?.slug ?? content.slug,
    bylines: content.bylines.map((line) => line.name),
    ...(row.section ? { section: row.section.name } : {}),
    language: row.edition.language,
    words: countWords(content.body),
    ...(at ? { time: { kind, moment: say(at), overdue } } : {}),
    saved: say(savedAt),
    age: Math.max(0, Math.round((now.getTime() - savedAt.getTime()) / 60_000)),
    ...(revision === undefined ? {} : { revision }),
  };
}

/** The text whose headline and length this actor may read. */
function contentFor(actor: Actor, row: Row): StoryContent {
  const personId = actor.kind === "person" ? actor.id : undefined;
  const shared = row.shares.some((share) => share.personId === personId);
  const own = row.createdById !== null && row.createdById === personId;
  const reading = readableText(actor, { own, shared }, row);
  if (reading === "working") return storyContent.parse(row.working?.content);
  const published = storyContent.parse(row.public?.content);
  return reading === "public" ? published : { ...EMPTY_CONTENT, headline: published.headline };
}

/** What went out today and what is due today. */
async function dayLine({ db, clock }: Newsroom, actor: Actor, zone: string): Promise<BoardView["day"]> {
  const start = DateTime.fromISO(dayOf(momentOf(clock.now()), zone), { zone });
  const today = { gte: start.toJSDate(), lt: start.plus({ days: 1 }).toJSDate() };
  const rows = await db.story.findMany({
    where: {
      AND: [
        visibleTo(actor),
        {
          OR: [
            { publicState: "live", listedAt: today },
            { publicState: "neverPublished", dueAt: today },
          ],
        },
      ],
    },
    include: { working: { select: { headline: true } }, public: { select: { content: true } } },
    take: MOST_ROWS,
  });
  return rows
    .flatMap((row) => {
      const out = row.publicState === "live";
      const at = out ? row.listedAt : row.dueAt;
      if (!at) return [];
      const local = DateTime.fromJSDate(at, { zone });
      const moment = showMoment(momentOf(at), languageOf(actor), zone);
      return [
        {
          id: row.id,
          headline: out ? publicHeadline(row) : (row.working?.headline ?? ""),
          moment,
          out,
          hour: local.hour + local.minute / 60,
        },
      ];
    })
    .sort((a, b) => a.hour - b.hour);
}

function publicHeadline(row: { public: { content: unknown } | null }): string {
  return row.public ? storyContent.parse(row.public.content).headline : "";
}

function languageOf(actor: Actor): string {
  return actor.kind === "person" ? actor.language : "en";
}
