"use server";

import { z } from "zod";
import type { Moment } from "@/lib/moments";
import { FieldsWrong } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { internalReason } from "@/lib/stories/fields";
import { redateStory } from "@/lib/stories/redate";
import { typedTime } from "@/lib/typed-time";
import { action } from "@/lib/web/action";
import { proofOf } from "../proof-of";
import { rowId } from "../story-form";

const redateForm = z.object({
  storyId: rowId,
  date: z
    .string()
    .trim()
    .min(1)
    .refine((text) => z.iso.date().safeParse(text).success, "dateWrong"),
  time: z.string().trim().max(40).default(""),
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
  return { goTo: waits ? `/desk/stories/${form.storyId}?said=prepared` : proofOf(form.storyId, "redated") };
});

function momentFrom(day: string, time: string, zone: string): Moment {
  if (!time) return { precision: "day", day };
  const meant = typedTime({ day, time }, zone);
  if ("at" in meant) return { precision: "instant", at: meant.at.toISOString() };
  throw new FieldsWrong({ [meant.wrong === "day" ? "date" : "time"]: meant.code });
}
