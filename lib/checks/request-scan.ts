import { DateTime } from "luxon";
import { authorize } from "@/lib/authorize";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";

/** From this hour on, in the site's zone, the night's scan may run: readers are few and the day's stories are out. */
const NIGHT_HOUR = 3;

/** How long the findings of a scan are kept. */
const KEPT = { days: 30 };

/** Asks for a look at every live page. Refuses while one that somebody asked for is not finished. */
export async function requestScan({ db, clock }: Newsroom, actor: Actor): Promise<{ scanId: number }> {
  authorize(actor, "scan.request");
  return db.$transaction(async (tx) => {
    await waitForOthers(tx);
    if ((await tx.scan.count({ where: { finishedAt: null } })) > 0) throw new RuleBroken("scanUnderWay");
    const now = clock.now();
    const requestedById = actor.kind === "person" ? actor.id : null;
    const { id } = await tx.scan.create({ data: { requestedAt: now, requestedById } });
    await appendLog(tx, { act: "scan.request", at: now, actor });
    return { scanId: id };
  });
}

/**
 * Asks for the night's scan, once a night and not before three in the morning in the site's zone; a server that
 * slept through the night asks when it wakes. True where it was asked for now.
 */
export async function nightlyScan({ db }: Pick<Newsroom, "db">, now: Date): Promise<boolean> {
  const { zone } = await readSiteSettings(db);
  const local = DateTime.fromJSDate(now, { zone });
  if (local.hour < NIGHT_HOUR) return false;
  const night = new Date(`${local.toFormat("yyyy-MM-dd")}T00:00:00Z`);
  const { count } = await db.scan.createMany({ data: { night, requestedAt: now }, skipDuplicates: true });
  if (count === 0) return false;
  await db.scan.deleteMany({ where: { finishedAt: { lt: local.minus(KEPT).toJSDate() } } });
  return true;
}

/** Two editors who press at once ask for one scan. */
async function waitForOthers(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('scan.request', 0))`;
}
