import { randomBytes } from "node:crypto";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { IDLE, LONGEST } from "./limits";

type Opening = { former?: string | undefined; second?: boolean; unfamiliar?: boolean };

/**
 * Signs a browser in as somebody who has just proved who they are. The session is a new one each time, so that nobody
 * can have known its number before; the one that this browser had ends.
 *
 * @param former the session that the browser names until now
 * @param second whether a second factor was shown, or somebody vouches for one
 * @param unfamiliar whether the browser is new for somebody who has others: the log says so
 * @returns the new session's number, 128 random bits
 */
export async function openSession(
  { db, clock }: Newsroom,
  actor: Actor & { kind: "person" },
  { former, second = false, unfamiliar = false }: Opening = {},
): Promise<string> {
  authorize(actor, "session.open");
  const id = newSessionNumber();
  await db.$transaction(async (tx) => {
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

/** 128 random bits, hexadecimal. */
export function newSessionNumber(): string {
  return randomBytes(16).toString("hex");
}
