import { momentOf, showMoment } from "@/lib/dates";
import { hasEnded } from "@/lib/sessions/limits";
import type { Prisma } from "@/prisma/generated/client";
import type { Account, PersonRow } from "./fields";
import { isInvited, JOINED_SELECT } from "./has-joined";

/** What must be read of a person to be shown to an admin. */
export const ROW_SELECT = {
  ...{ id: true, name: true, email: true, role: true, language: true, disabledAt: true },
  passwordHash: true,
  sessions: { select: { id: true, seenAt: true, endsAt: true } },
  devices: { select: { lastSeenAt: true } },
  authenticator: { select: { confirmedAt: true } },
  accountLinks: {
    where: { kind: "invitation", usedAt: null },
    orderBy: { id: "desc" },
    take: 1,
    select: { madeAt: true, endsAt: true, revokedAt: true, madeBy: { select: { name: true } } },
  },
  _count: JOINED_SELECT._count,
} as const satisfies Prisma.PersonSelect;

export type ReadRow = Prisma.PersonGetPayload<{ select: typeof ROW_SELECT }>;

type Shown = { language: string; zone: string; now: Date };

/** A person as a row for admins. */
export function personRow(read: ReadRow, { language, zone, now }: Shown): PersonRow {
  const show = (instant: Date) => showMoment(momentOf(instant), language, zone);
  const { id, name, role, email, disabledAt, sessions, authenticator, _count } = read;
  const seen = lastSeen(read);
  const account = accountOf(read);
  return {
    ...{ id, name, role, account },
    ...(email === null ? {} : { email }),
    second: Boolean(authenticator?.confirmedAt) || _count.passkeys > 0,
    sessions: disabledAt ? 0 : sessions.filter((session) => !hasEnded(session, now)).length,
    ...(seen ? { seen: show(seen) } : {}),
    ...(disabledAt ? { disabled: show(disabledAt) } : {}),
    ...(account === "invited" ? { invitation: invitationOf(read, show, now) } : {}),
  };
}

/** How an account stands. Whoever never came in and was taken back is disabled, not invited. */
export function accountOf(read: Pick<ReadRow, "disabledAt" | "passwordHash" | "_count">): Account {
  if (read.disabledAt) return "disabled";
  return isInvited(read) ? "invited" : "open";
}

function lastSeen({ sessions, devices }: ReadRow): Date | undefined {
  const times = [...sessions.map(({ seenAt }) => seenAt), ...devices.map(({ lastSeenAt }) => lastSeenAt)];
  return times.sort((one, other) => other.getTime() - one.getTime())[0];
}

function invitationOf(
  { accountLinks }: ReadRow,
  show: (instant: Date) => ReturnType<typeof showMoment>,
  now: Date,
) {
  const [link] = accountLinks;
  if (!link) return undefined;
  const works = !link.revokedAt && link.endsAt > now;
  return {
    by: link.madeBy?.name ?? "",
    made: show(link.madeAt),
    ...(works ? { until: show(link.endsAt) } : {}),
  };
}
