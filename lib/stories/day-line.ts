import { DateTime } from "luxon";
import { dayOf, momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { Prisma } from "@/prisma/generated/client";
import type { BoardView } from "./desk-view";
import { storyContent } from "./fields";
import { visibleTo } from "./visible";

type Mark = BoardView["day"][number];

const INCLUDE = {
  working: { select: { headline: true } },
  public: { select: { content: true } },
  schedules: { where: { state: "waiting" } },
} as const satisfies Prisma.StoryInclude;
type Row = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;

/** The most stories that one day shows. */
const MOST = 60;

/** What went out today, what is scheduled for today and what is due today, in order of time. */
export async function dayLine({ db, clock }: Newsroom, actor: Actor, zone: string): Promise<Mark[]> {
  const start = DateTime.fromISO(dayOf(momentOf(clock.now()), zone), { zone });
  const from = start.toJSDate();
  const to = start.plus({ days: 1 }).toJSDate();
  const today = { gte: from, lt: to };
  const rows = await db.story.findMany({
    where: {
      AND: [
        visibleTo(actor),
        {
          OR: [
            { publicState: "live", listedAt: today },
            { publicState: "neverPublished", dueAt: today },
            { schedules: { some: { state: "waiting", at: today } } },
          ],
        },
      ],
    },
    include: INCLUDE,
    take: MOST,
  });
  const language = actor.kind === "person" ? actor.language : "en";
  return rows
    .flatMap((row) => marksOf(row, from, to).map((mark) => ({ ...mark, id: row.id })))
    .map(({ id, at, what, headline }) => {
      const local = DateTime.fromJSDate(at, { zone });
      const moment = showMoment(momentOf(at), language, zone);
      return { id, headline, moment, what, hour: local.hour + local.minute / 60 };
    })
    .sort((a, b) => a.hour - b.hour);
}

type Planned = Pick<Mark, "what" | "headline"> & { at: Date };

/** A text that is scheduled is not also due. */
function marksOf(row: Row, from: Date, to: Date): Planned[] {
  const within = (at: Date | null): at is Date => at !== null && at >= from && at < to;
  const draft = row.working?.headline ?? "";
  const published = row.public ? storyContent.parse(row.public.content).headline : draft;
  const planned = row.schedules
    .filter(({ at }) => within(at))
    .map(({ at, kind }): Planned => {
      const what = kind === "unpublish" ? "ends" : "scheduled";
      return { at, what, headline: kind === "publish" ? draft : published };
    });
  const { listedAt, dueAt, publicState } = row;
  if (publicState === "live" && within(listedAt))
    return [{ at: listedAt, what: "out", headline: published }, ...planned];
  const waits = row.schedules.some(({ kind }) => kind === "publish");
  if (publicState === "neverPublished" && !waits && within(dueAt))
    return [{ at: dueAt, what: "due", headline: draft }, ...planned];
  return planned;
}
