import { z } from "zod";
import type { ShownMoment } from "@/lib/moments";

/** An alarm as admins are shown it. */
export type AlarmView = { id: string; says: string; at: ShownMoment };

export const settledAlarmFields = z.object({
  alarmId: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .transform(BigInt),
});
