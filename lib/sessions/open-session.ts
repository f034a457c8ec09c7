import { randomBytes } from "node:crypto";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Transaction } from "@/lib/database";
import { hasFactor } from "@/lib/factors/has-factor";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { IDLE, LONGEST } from "./limits";

/** What whoever signs in was let in by, as it was read when it was looked at. */
export type LookedAt = {
  /** The hash that the password fitted. */
  passwordHash?: string | undefined;
  /** There was no second factor that could have been asked for. */
  noFactor?: boolean;
};

type Opening = {
  former?: string | undefined;
  second?: boolean;
  unfamiliar?: boolean;
  lookedAt?: LookedAt;
};

/**
 * Signs a browser in as somebody who has just proved who they are. The session is a new one each time, so that nobody
 * can have known its number before; the one that this browser had ends. Refuses whoever may not come in any more: while
 * a password was compared the account may have been closed, or have got another password or a second factor, and what
 * signed all others out must not miss the one who was at the door.
 *
 * @param former the session that the browser names until now
 * @param second whether a second factor was shown, or somebody vouches for one
 * @param lookedAt what must still be so
 * @param unfamiliar whether the browser is new for somebody who has others: the log says so
 * @returns the new session's number, 128 random bits
 */
export async function openSession(
  { db, clock }: Newsroom,
  actor: Actor & { kind: "person" },
  { former, second = false, unfamiliar = false, lookedAt = {} }: Opening = {},
): Promise<string> {
  authorize(actor, "session.open");
  const id = newSessionNumber();
  await db.$transaction(async (tx) => {
    await requireStill(tx, actor.id, lookedAt);
    const at = await timeOfAct(tx, clock);
    const ended = [{ endsAt: { lte: at } }, { seenAt: { lt: new Date(at.getTime() - IDLE) } }];
    const own = former === undefined ? [] : [{ id: former }];
    await tx.session.deleteMany({ where: { OR: [...ended, ...own] } });
    const times = { openedAt: at, seenAt: at, provedAt: at, endsAt: new Date(at.getTime() + LONGEST) };
    await tx.session.create({
      data: { id, personId: actor.id, ...times, origin: actor.origin ?? "", second },
    });
    await appendLog(tx, {
      act: "session.open",
      at,
      actor,
      ...(unfamiliar ? { data: { device: "new" } } : {}),
    });
  });
  return id;
}

/** Holds the person's row until the session stands, so that whatever closes sessions comes before or after it. */
async function requireStill(
  tx: Transaction,
  personId: number,
  { passwordHash, noFactor = false }: LookedAt,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${personId} FOR SHARE`;
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const isAnother = passwordHash !== undefined && person.passwordHash !== passwordHash;
  if (person.disabledAt || isAnother || (noFactor && (await hasFactor(tx, personId))))
    throw new NotAllowed("signedOut");
}

/** 128 random bits, hexadecimal. */
export function newSessionNumber(): string {
  return randomBytes(16).toString("hex");
}
