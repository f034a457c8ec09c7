"use server";

import { settledAlarmFields } from "@/lib/alarms/fields";
import { settleAlarm } from "@/lib/alarms/settle-alarm";
import { action } from "@/lib/web/action";

/** Says that an alarm was looked into. */
export const settleAlarmAction = action(settledAlarmFields, async ({ newsroom, actor }, form) => {
  await settleAlarm(newsroom, actor, form);
  return { goTo: "/desk/log" };
});
