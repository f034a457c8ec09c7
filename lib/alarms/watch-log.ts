import type { Newsroom } from "@/lib/newsroom";
import { LOOKS_BACK, unusualIn, WATCHED_ACTS } from "./unusual";

/**
 * Reads the newest stretch of the log for what is unusual, and raises an alarm for each once, however often and by however
 * many servers it is read.
 *
 * @returns how many are new
 */
export async function watchLog({ db, clock }: Newsroom): Promise<number> {
  const now = clock.now();
  const entries = await db.logEntry.findMany({
    where: { at: { gte: new Date(now.getTime() - LOOKS_BACK) }, act: { in: [...WATCHED_ACTS] } },
    select: {
      ...{ id: true, act: true, at: true, actorId: true, actorName: true },
      ...{ origin: true, data: true },
    },
  });
  const { count } = await db.alarm.createMany({
    data: unusualIn(entries).map((alarm) => ({ ...alarm, tryAt: now })),
    skipDuplicates: true,
  });
  return count;
}
