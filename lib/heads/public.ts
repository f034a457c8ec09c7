import type { ReaderDatabase } from "@/lib/database";
import { headsFile, type HeadsFile } from "./fields";

/** The days whose heads were published, newest first, each with the time and the hash of its file. */
export async function listHeadDays(db: ReaderDatabase): Promise<Omit<HeadsFile, "heads" | "previous">[]> {
  const rows = await db.publicDailyHead.findMany({
    orderBy: { day: "desc" },
    select: { day: true, at: true, hash: true },
  });
  return rows.map(({ day, at, hash }) => ({ day: isoDay(day), at: at.toISOString(), hash }));
}

/** One day's file ("2026-11-22"); null for a day without one, and for what is no day. */
export async function findHeadsFile(db: ReaderDatabase, day: string): Promise<HeadsFile | null> {
  if (!headsFile.shape.day.safeParse(day).success) return null;
  const row = await db.publicDailyHead.findUnique({ where: { day: new Date(`${day}T00:00:00Z`) } });
  return row && headsFile.parse({ ...row, day: isoDay(row.day), at: row.at.toISOString() });
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
