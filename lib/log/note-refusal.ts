import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { NotAllowed } from "@/lib/refusal";

const HOUR = 60 * 60_000;

/** Nobody fills the log by asking for what is refused: so many of one person within an hour are written. */
const MOST_AN_HOUR = 30;

/** Writes into the log that somebody of the staff was refused what they may not do. Never fails: the refusal is what they are told. */
export async function noteRefusal(
  { db, clock }: Newsroom,
  actor: Actor & { kind: "person" },
  { code, values }: NotAllowed,
): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      const at = await timeOfAct(tx, clock);
      const since = { gt: new Date(at.getTime() - HOUR) };
      const count = await tx.logEntry.count({ where: { act: "refusal.note", actorId: actor.id, at: since } });
      if (count >= MOST_AN_HOUR) return;
      await appendLog(tx, { act: "refusal.note", at, actor, data: { refused: values.act ?? "", code } });
    });
  } catch (error) {
    console.error("A refusal could not be written into the log.", error);
  }
}
