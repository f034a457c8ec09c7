import type { z } from "zod";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import type { settledAlarmFields } from "./fields";

/** Says that an alarm was looked into. One that somebody has settled already stays as it is. Refuses all but admins. */
export async function settleAlarm(
  { db, clock }: Newsroom,
  actor: Actor,
  { alarmId }: z.output<typeof settledAlarmFields>,
): Promise<void> {
  authorize(actor, "alarm.settle");
  await db.$transaction(async (tx) => {
    const at = await timeOfAct(tx, clock);
    const settledById = actor.kind === "person" ? actor.id : null;
    const { count } = await tx.alarm.updateMany({
      where: { id: alarmId, settledAt: null },
      data: { settledAt: at, settledById },
    });
    const alarm = await tx.alarm.findUnique({ where: { id: alarmId } });
    if (!alarm) throw new NotFound("alarm");
    if (count > 0)
      await appendLog(tx, { act: "alarm.settle", at, actor, data: { alarm: alarm.key, kind: alarm.kind } });
  });
}
