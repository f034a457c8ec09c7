import { z } from "zod";

/** A moment as it is stored in JSON; see moments.ts. */
export const moment = z.discriminatedUnion("precision", [
  z.object({ precision: z.literal("instant"), at: z.iso.datetime() }),
  z.object({ precision: z.literal("day"), day: z.iso.date() }),
]);
