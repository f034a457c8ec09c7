import { mailSettings, siteUrl } from "@/lib/env";
import { momentOf, showMoment } from "@/lib/dates";
import { newsroomName } from "@/lib/mail/newsroom-name";
import { asOneLine } from "@/lib/mail/one-line";
import { sendMail } from "@/lib/mail/send-mail";
import type { Newsroom } from "@/lib/newsroom";
import { readSiteSettings } from "@/lib/settings/site";
import { wordsFor } from "@/lib/words/words";
import type { Alarm, Person } from "@/prisma/generated/client";
import { alarmWords } from "./alarm-words";

/** How long whoever has taken an alarm may need to mail it; afterwards another server tries. In milliseconds. */
const LEASE = 5 * 60_000;

/** After so many failures nobody tries any more: it stands on the desk all the same. */
const MOST_TRIES = 6;

/** At the most so many go out in one round. */
const AT_ONCE = 5;

/**
 * Mails alarms to the admins, each to each once. One whose mail is not taken keeps it from nobody else. An alarm that could
 * not be mailed to all is tried again after a growing pause, and then may reach some of them twice. Where no mail server is set they only stand on the desk.
 */
export async function mailAlarms(
  newsroom: Newsroom,
  log: (message: string, error: unknown) => void,
): Promise<void> {
  const { db } = newsroom;
  if (!mailSettings()) return forgetUnmailed(newsroom);
  const admins = await db.person.findMany({
    where: { role: "admin", disabledAt: null, email: { not: null } },
  });
  for (const alarm of await take(newsroom)) {
    try {
      await mailToAll(newsroom, admins, alarm);
      await db.alarm.update({
        where: { id: alarm.id },
        data: { tryAt: null, mailedAt: newsroom.clock.now() },
      });
    } catch (error) {
      const { message } = error as Error;
      const gaveUp = alarm.attempts >= MOST_TRIES ? { tryAt: null } : {};
      await db.alarm.update({ where: { id: alarm.id }, data: { lastError: message, ...gaveUp } });
      log(`Alarm ${alarm.key} could not be mailed.`, error);
    }
  }
}

async function forgetUnmailed({ db }: Newsroom): Promise<void> {
  await db.alarm.updateMany({ where: { tryAt: { not: null } }, data: { tryAt: null } });
}

/** Those that are due, for this server alone until its lease ends. */
async function take({ db, clock }: Newsroom): Promise<Alarm[]> {
  const now = clock.now();
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: bigint; attempts: number }[]>`
      SELECT "id", "attempts" FROM "alarms" WHERE "try_at" <= ${now}::timestamptz
      ORDER BY "try_at", "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
    for (const { id, attempts } of due) {
      const tryAt = new Date(now.getTime() + LEASE * 2 ** attempts);
      await tx.alarm.update({ where: { id }, data: { attempts: { increment: 1 }, tryAt } });
    }
    return tx.alarm.findMany({ where: { id: { in: due.map(({ id }) => id) } }, orderBy: { id: "asc" } });
  });
}

/** Fails with the first fault once all were tried. */
async function mailToAll(newsroom: Newsroom, admins: readonly Person[], alarm: Alarm): Promise<void> {
  const faults: unknown[] = [];
  for (const admin of admins)
    await mailTo(newsroom, admin, alarm).catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw faults[0];
}

async function mailTo(newsroom: Newsroom, { email, language, name }: Person, alarm: Alarm): Promise<void> {
  if (email === null) return;
  const words = wordsFor(language);
  const { zone } = await readSiteSettings(newsroom.db);
  const site = await newsroomName(newsroom, language);
  const what = asOneLine(alarmWords(alarm, words));
  const at = showMoment(momentOf(alarm.at), language, zone).words;
  const values = { site, what, at, name: asOneLine(name), address: `${siteUrl()}/desk/log` };
  await sendMail({
    to: email,
    subject: words("mail.alarm.subject", values),
    text: words("mail.alarm.text", values),
  });
}
