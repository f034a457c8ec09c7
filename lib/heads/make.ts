import { DateTime } from "luxon";
import type { Transaction } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { readSiteSettings } from "@/lib/settings/site";
import { confirmStory } from "@/lib/stories/confirm";
import type { Head } from "./fields";
import { hashOfHeads } from "./verify";

/** An act that began before midnight may take as long to be committed, in milliseconds. */
const SETTLES_WITHIN = 10_000;

/** Under this number two instances take turns, through the database (`pg_advisory_xact_lock`). */
const TURN = 20_261_122;

/**
 * Makes the file of every day that has ended since the last one, in the site's zone, each with the time at which it
 * was really made. A newsroom that has none yet begins with the day that ended last.
 *
 * @returns when the next one is due
 */
export async function makeMissingHeads(newsroom: Newsroom, log: (...line: unknown[]) => void): Promise<Date> {
  const { zone } = await readSiteSettings(newsroom.db);
  const settled = DateTime.fromMillis(newsroom.clock.now().getTime() - SETTLES_WITHIN, { zone });
  const today = settled.startOf("day");
  for (const day of await missingDays(newsroom, today)) {
    await settleBefore(newsroom, endOf(day), log);
    await makeDay(newsroom, day);
  }
  return new Date(today.plus({ days: 1 }).startOf("day").toMillis() + SETTLES_WITHIN);
}

/** The days without a file, each by its first instant, up to the one before today. */
async function missingDays({ db }: Newsroom, today: DateTime): Promise<DateTime[]> {
  const last = await db.dailyHead.findFirst({ orderBy: { day: "desc" } });
  const yesterday = today.minus({ days: 1 });
  if (!last) return (await hasEntryBefore(db, today)) ? [yesterday] : [];
  const days: DateTime[] = [];
  const after = DateTime.fromISO(isoDay(last.day), { zone: today.zone }).plus({ days: 1 });
  for (let day = after; day <= yesterday; day = day.plus({ days: 1 })) days.push(day);
  return days;
}

async function hasEntryBefore(db: Newsroom["db"], end: DateTime): Promise<boolean> {
  const where = { publicNumber: { not: null }, at: { lt: end.toJSDate() } };
  return (await db.logEntry.findFirst({ where, select: { id: true } })) !== null;
}

/** What was announced for that day belongs into its file; a story that cannot be confirmed does not hold it up. */
async function settleBefore(newsroom: Newsroom, end: Date, log: (...line: unknown[]) => void): Promise<void> {
  const due = await newsroom.db.schedule.findMany({ where: { state: "waiting", at: { lt: end } } });
  for (const { storyId } of due) {
    await confirmStory(newsroom, storyId).catch((error: unknown) =>
      log(`Story ${storyId} could not be confirmed before the day's heads were made.`, error),
    );
  }
}

async function makeDay({ db, clock }: Newsroom, start: DateTime): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(${TURN})`;
      const day = start.toISODate() ?? "";
      const last = await tx.dailyHead.findFirst({ orderBy: { day: "desc" } });
      // Another instance was first.
      if (last && isoDay(last.day) >= day) return;
      const file = {
        day,
        at: clock.now().toISOString(),
        previous: last?.hash ?? "",
        heads: await headsBefore(tx, endOf(start)),
      };
      const hash = hashOfHeads(file);
      await tx.dailyHead.create({
        data: { ...file, day: new Date(`${day}T00:00:00Z`), at: new Date(file.at), hash },
      });
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

/** The newest link of every chain among what took effect before this instant. */
function headsBefore(tx: Transaction, end: Date): Promise<Head[]> {
  return tx.$queryRaw<Head[]>`
    SELECT DISTINCT ON ("story_id") "story_id" AS "story", "public_number" AS "number", "hash"
    FROM "log_entries" WHERE "public_number" IS NOT NULL AND "at" < ${end}::timestamptz
    ORDER BY "story_id", "public_number" DESC`;
}

function endOf(day: DateTime): Date {
  return day.plus({ days: 1 }).startOf("day").toJSDate();
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
