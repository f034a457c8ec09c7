import { randomBytes } from "node:crypto";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { IDLE, LONGEST } from "./limits";

/**
 * Signs a browser in as somebody who has just proved who they are. The session is a new one each time, so that nobody
 * can have known its number before; the one that this browser had ends.
 *
 * @param former the session that the browser names until now
 * @returns the new session's number, 128 random bits
 */
export async function openSession(
  { db, clock }: Newsroom,
  actor: Actor & { kind: "person" },
  former?: string,
): Promise<string> {
  authorize(actor, "session.open");
  const id = randomBytes(16).toString("hex");
  await db.$transaction(async (tx) => {
    const at = await timeOfAct(tx, clock);
    const ended = [{ endsAt: { lte: at } }, { seenAt: { lt: new Date(at.getTime() - IDLE) } }];
    const own = former === undefined ? [] : [{ id: former }];
    await tx.session.deleteMany({ where: { OR: [...ended, ...own] } });
    const times = { openedAt: at, seenAt: at, provedAt: at, endsAt: new Date(at.getTime() + LONGEST) };
    await tx.session.create({ data: { id, personId: actor.id, ...times, origin: actor.origin ?? "" } });
    await appendLog(tx, { act: "session.open", at, actor });
  });
  return id;
}
