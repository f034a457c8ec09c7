import type { Prisma } from "@/prisma/generated/client";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { listAttention } from "./attention";
import { BOARD_INCLUDE, boardRow } from "./board-row";
import { listChoices } from "./choices";
import { dayLine } from "./day-line";
import { BOARD_GROUPS, type BoardFilter, type BoardGroup, type BoardRow, type BoardView } from "./desk-view";
import { visibleTo } from "./visible";

/** The most rows that one group shows; the count beside it says how many there are. */
const MOST_ROWS = 60;

/** A text goes out at a time; a planned end leaves a story in its group. */
const SCHEDULED: Prisma.StoryWhereInput = {
  publicState: { not: "killed" },
  schedules: { some: { state: "waiting", NOT: { kind: "unpublish" } } },
};

/** The other groups of the board as conditions. */
const UNSCHEDULED: Record<Exclude<BoardGroup, "scheduled">, Prisma.StoryWhereInput> = {
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

/** Every story stands in exactly one group: what goes out at a time stands under that, whatever else it is. */
function conditionOf(group: BoardGroup): Prisma.StoryWhereInput {
  return group === "scheduled" ? SCHEDULED : { AND: [UNSCHEDULED[group], { NOT: SCHEDULED }] };
}

/** The board: what this actor may see, grouped by where each story stands. */
export async function readBoard(newsroom: Newsroom, actor: Actor, filter: BoardFilter): Promise<BoardView> {
  const { db, clock } = newsroom;
  const { zone } = await readSiteSettings(db);
  const looking = { actor, now: clock.now(), zone };
  const where: Prisma.StoryWhereInput = { AND: [visibleTo(actor), filterOf(actor, filter)] };
  const groups = await Promise.all(
    BOARD_GROUPS.filter((group) => filter.group === undefined || filter.group === group).map(
      async (group) => {
        const inGroup = { AND: [where, conditionOf(group)] };
        const [rows, count] = await Promise.all([
          db.story.findMany({
            where: inGroup,
            include: BOARD_INCLUDE,
            orderBy: orderOf(group),
            take: MOST_ROWS,
          }),
          db.story.count({ where: inGroup }),
        ]);
        return {
          group,
          count,
          rows: inOrder(
            group,
            rows.map((row) => boardRow(row, group, looking)),
          ),
        };
      },
    ),
  );
  const day = await dayLine(newsroom, actor, zone);
  return {
    groups,
    count: groups.reduce((sum, group) => sum + group.count, 0),
    liveToday: day.filter((mark) => mark.what === "out").length,
    day,
    attention: await listAttention(newsroom, looking),
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

/** The next to go out comes first. */
function inOrder(group: BoardGroup, rows: BoardRow[]): BoardRow[] {
  if (group !== "scheduled") return rows;
  const at = ({ time }: BoardRow) => Date.parse(time?.moment.machine ?? "");
  return rows.sort((a, b) => at(a) - at(b));
}
