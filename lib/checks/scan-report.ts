import { authorize } from "@/lib/authorize";
import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { Prisma } from "@/prisma/generated/client";
import type { ScannedStory, ScanView } from "./fields";
import { FINDING_CODES, type FindingCode } from "./finding";

/** How many findings are listed on one page. */
const LISTED = 500;

/** After so long a scan should be finished, in milliseconds. */
const LONG = 30 * 60_000;

const LEVELS = ["blocker", "warning"] as const;

/** What the last scan found and how far the one under way has come. Refuses all but editors. */
export async function readScans(newsroom: Newsroom, actor: Actor): Promise<ScanView> {
  authorize(actor, "scan.request");
  const { db, clock } = newsroom;
  const { zone } = await readSiteSettings(db);
  const language = actor.kind === "person" ? actor.language : "en";
  const say = (instant: Date) => showMoment(momentOf(instant), language, zone);
  const [open, last] = await Promise.all([
    db.scan.findFirst({ where: { finishedAt: null }, orderBy: { id: "asc" } }),
    db.scan.findFirst({
      where: { finishedAt: { not: null } },
      orderBy: { finishedAt: "desc" },
      include: { requestedBy: true },
    }),
  ]);
  return {
    ...(open
      ? {
          underWay: {
            done: open.done,
            pages: open.pages,
            begun: open.startedAt !== null,
            requested: say(open.requestedAt),
            overdue: clock.now().getTime() - open.requestedAt.getTime() > LONG,
          },
        }
      : {}),
    ...(last?.finishedAt
      ? {
          last: {
            finished: say(last.finishedAt),
            pages: last.pages,
            ...(last.requestedBy ? { who: last.requestedBy.name } : {}),
            ...(await foundIn(newsroom, last.id)),
          },
        }
      : {}),
  };
}

const INCLUDE = {
  story: { include: { working: true, edition: true } },
} as const satisfies Prisma.ScanFindingInclude;
type Row = Prisma.ScanFindingGetPayload<{ include: typeof INCLUDE }>;

/** The findings by story, those that stop a publication first. */
async function foundIn({ db }: Newsroom, scanId: number) {
  const where = { scanId, level: { in: [...LEVELS] } };
  const [count, rows] = await Promise.all([
    db.scanFinding.count({ where }),
    db.scanFinding.findMany({
      where,
      include: INCLUDE,
      orderBy: [{ level: "asc" }, { storyId: "asc" }, { id: "asc" }],
      take: LISTED,
    }),
  ]);
  const stories = new Map<number, ScannedStory>();
  for (const row of rows) {
    const story = stories.get(row.storyId) ?? scannedStory(row);
    stories.set(row.storyId, story);
    const level = LEVELS.find((name) => name === row.level);
    if (level && isCode(row.code))
      story.findings.push({
        level,
        code: row.code,
        place: row.place ?? undefined,
        found: row.found ?? undefined,
      });
  }
  return { stories: [...stories.values()], more: count - rows.length };
}

function scannedStory({ storyId, path, story }: Row): ScannedStory {
  const headline = story.working?.headline ?? "";
  return { id: storyId, headline, language: story.edition.language, path, findings: [] };
}

function isCode(code: string): code is FindingCode {
  return FINDING_CODES.some((known) => known === code);
}
