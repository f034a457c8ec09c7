import type { Newsroom } from "@/lib/newsroom";
import { NotAllowed } from "@/lib/refusal";
import { LONGEST, REPLACED_LASTS } from "./limits";
import { newSessionNumber } from "./open-session";

/** What is new about it: when its person proved who they are, and whether a second factor was shown. */
export type Renewal = { provedAt?: Date; second?: boolean };

/**
 * Gives a session another number, as after every proof (OWASP ASVS 5.0, 7.2.4), so that
 * whoever had the former number has nothing. The former one ends within half a minute: what its browser has sent already
 * still arrives. Refuses a session that has ended meanwhile.
 *
 * @returns the new number
 */
export async function renewSession({ db, clock }: Newsroom, id: string, renewal: Renewal): Promise<string> {
  const renewed = newSessionNumber();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "sessions" WHERE "id" = ${id} FOR UPDATE`;
    const session = await tx.session.findUnique({ where: { id } });
    if (!session) throw new NotAllowed("signedOut");
    // One that is about to end because another form of this browser has just renewed it passes on its own time.
    const endsAt = new Date(session.openedAt.getTime() + LONGEST);
    await tx.session.create({ data: { ...session, ...renewal, endsAt, id: renewed } });
    const last = new Date(clock.now().getTime() + REPLACED_LASTS);
    if (session.endsAt > last) await tx.session.update({ where: { id }, data: { endsAt: last } });
  });
  return renewed;
}
