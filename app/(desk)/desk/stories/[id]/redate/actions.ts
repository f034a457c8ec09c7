"use server";

import { DateTime } from "luxon";
import { z } from "zod";
import type { Moment } from "@/lib/moments";
import { FieldsWrong } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { internalReason } from "@/lib/stories/fields";
import { redateStory } from "@/lib/stories/redate";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const redateForm = z.object({
  storyId: rowId,
  date: z
    .string()
    .trim()
    .min(1)
    .refine((text) => z.iso.date().safeParse(text).success, "dateWrong"),
  time: z
    .string()
    .trim()
    .refine((text) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/.test(text), "timeWrong")
    .default(""),
  reason: internalReason.min(1),
});

/** Moves the date of first publication: to a day, or to an instant where the hour is known. */
export const redateStoryAction = action(redateForm, async ({ newsroom, actor }, form) => {
  const { zone } = await readSiteSettings(newsroom.db);
  const { waits } = await redateStory(newsroom, actor, {
    storyId: form.storyId,
    moment: momentFrom(form.date, form.time, zone),
    reason: form.reason,
  });
  return { goTo: `/desk/stories/${form.storyId}?said=${waits ? "prepared" : "redated"}` };
});

/** Refuses an hour that the clocks skipped on that day. */
function momentFrom(day: string, time: string, zone: string): Moment {
  if (!time) return { precision: "day", day };
  const local = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!local.isValid || local.toFormat("HH:mm") !== time) throw new FieldsWrong({ time: "timeWrong" });
  return { precision: "instant", at: local.toJSDate().toISOString() };
}
