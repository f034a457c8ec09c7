import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { isRowId } from "@/lib/row-id";
import { listSessions } from "@/lib/sessions/list-sessions";
import { readSiteSettings } from "@/lib/settings/site";
import type { PersonView } from "./fields";
import { findWaitingEmail } from "./find-own-email";
import { isInvited } from "./has-joined";
import { isLastAdmin } from "./lock-person";
import { personRow, ROW_SELECT } from "./person-row";

/** A person with all that an admin can change; null for whoever is no admin, and for a number that nobody has. */
export async function findPersonView(
  newsroom: Newsroom,
  actor: Actor,
  id: number,
): Promise<PersonView | null> {
  if (actor.kind !== "person" || whyNot(actor, "person.invite") !== null || !isRowId(id)) return null;
  const { db, clock } = newsroom;
  const now = clock.now();
  const read = await db.person.findUnique({ where: { id }, select: ROW_SELECT });
  if (!read) return null;
  const [{ zone }, sessions, waiting, isLast] = await Promise.all([
    readSiteSettings(db),
    listSessions(newsroom, actor, id),
    findWaitingEmail(newsroom, id),
    isLastAdmin(db, read),
  ]);
  const { language } = actor;
  const show = (instant: Date) => showMoment(momentOf(instant), language, zone);
  return {
    ...personRow(read, { language, zone, now }),
    language: read.language,
    open: sessions.map(({ id: session, origin, openedAt, seenAt }) => ({
      ...{ id: session, origin, opened: show(openedAt), seen: show(seenAt) },
    })),
    ...(waiting === null ? {} : { waitingEmail: waiting }),
    whyNotLeave: isLast ? "lastAdmin" : null,
    neverJoined: isInvited(read),
    isSelf: actor.id === id,
  };
}
