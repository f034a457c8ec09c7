import { z } from "zod";
import { orderInstant } from "@/lib/dates";
import type { PublicPart } from "@/lib/log";
import { moment } from "@/lib/moment-fields";
import { preparedDate } from "./prepared-date";

/** The public entries that a first publication brings with it, for a date that was prepared. */

const schema = z.array(
  z.object({
    kind: z.enum(["imported", "redated"]),
    announces: moment,
    note: z.string().optional(),
    data: z.object({ source: z.string() }).optional(),
  }),
);

type Companion = z.infer<typeof schema>[number];

/** What the source said of its own updates first, then the date itself. */
export function companionsOf(story: { preparedDate: unknown }): Companion[] {
  const prepared = preparedDate(story);
  if (!prepared) return [];
  const imported = prepared.imported.map(({ moment: announces, source }): Companion => ({
    kind: "imported",
    announces,
    data: { source },
  }));
  if (!prepared.moment) return imported;
  return [...imported, { kind: "redated", announces: prepared.moment, note: prepared.reason }];
}

/** The same as they were stored with a schedule. */
export function companionParts(schedule: { companions: unknown }): PublicPart[] {
  return schema.parse(schedule.companions);
}

/** Where a first publication at `at` will stand in lists. */
export function listedAtFor(story: { preparedDate: unknown }, at: Date, zone: string): Date {
  const moment = preparedDate(story)?.moment;
  return moment ? orderInstant(moment, zone) : at;
}
