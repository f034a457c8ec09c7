import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { wordsFor } from "@/lib/words/words";
import { alarmWords } from "./alarm-words";
import type { AlarmView } from "./fields";

/** At the most so many are shown at once. */
const SHOWN = 20;

/** The alarms that nobody has settled, the newest first, and how many there are; none for all but admins. */
export async function listAlarms(
  { db }: Newsroom,
  actor: Actor,
): Promise<{ alarms: AlarmView[]; count: number }> {
  if (actor.kind !== "person" || whyNot(actor, "alarm.settle")) return { alarms: [], count: 0 };
  const where = { settledAt: null };
  const [rows, count, { zone }] = await Promise.all([
    db.alarm.findMany({ where, orderBy: { id: "desc" }, take: SHOWN }),
    db.alarm.count({ where }),
    readSiteSettings(db),
  ]);
  const words = wordsFor(actor.language);
  const alarms = rows.map((alarm) => ({
    id: alarm.id.toString(),
    says: alarmWords(alarm, words),
    at: showMoment(momentOf(alarm.at), actor.language, zone),
  }));
  return { alarms, count };
}
