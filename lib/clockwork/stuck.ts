import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { ScheduleKind } from "@/prisma/generated/client";
import { STUCK_AFTER } from "./claim";

/** How long after its instant a schedule may wait for the clock before somebody should look, in milliseconds. */
const LATE_AFTER = 60_000;

/** What the machine should have done and has not. Readers see a due schedule all the same. */
export type Stuck = {
  schedules: { storyId: number; headline: string; kind: ScheduleKind; at: Date }[];
  effects: {
    storyId: number;
    headline: string;
    key: string;
    attempts: number;
    lastError: string;
    tryAt: Date;
  }[];
};

/** What is overdue or stuck, the longest waiting first: for the desk's attention and for whoever watches the server. */
export async function listStuck({ db, clock }: Newsroom): Promise<Stuck> {
  const late = new Date((await timeOfAct(db, clock)).getTime() - LATE_AFTER);
  const [schedules, effects] = await Promise.all([
    db.schedule.findMany({ where: { state: "waiting", at: { lt: late } }, orderBy: { at: "asc" } }),
    db.effect.findMany({
      where: { doneAt: null, attempts: { gte: STUCK_AFTER }, lastError: { not: null } },
      orderBy: { at: "asc" },
    }),
  ]);
  const ids = [...schedules, ...effects].map(({ storyId }) => storyId);
  const copies = await db.workingCopy.findMany({
    where: { storyId: { in: ids } },
    select: { storyId: true, headline: true },
  });
  const headlines = new Map(copies.map(({ storyId, headline }) => [storyId, headline]));
  const headlineOf = (storyId: number) => headlines.get(storyId) ?? "";
  return {
    schedules: schedules.map(({ storyId, kind, at }) => ({
      storyId,
      headline: headlineOf(storyId),
      kind,
      at,
    })),
    effects: effects.map(({ storyId, key, attempts, lastError, tryAt }) => ({
      storyId,
      headline: headlineOf(storyId),
      key,
      attempts,
      lastError: lastError ?? "",
      tryAt,
    })),
  };
}
