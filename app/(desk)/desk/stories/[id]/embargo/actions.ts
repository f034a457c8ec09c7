"use server";

import { z } from "zod";
import { readSiteSettings } from "@/lib/settings/site";
import { embargoStory } from "@/lib/stories/embargo";
import { internalReason } from "@/lib/stories/fields";
import { action } from "@/lib/web/action";
import { instantOf, typed } from "../schedule/schedule-form";
import { rowId } from "../story-form";

const embargoForm = z.object({
  storyId: rowId,
  how: z.enum(["until", "held"], { message: "required" }),
  day: typed,
  until: typed,
  reason: internalReason.min(1),
});

/** Stops the story until a time, or until an editor lifts the embargo. */
export const embargoStoryAction = action(embargoForm, async ({ newsroom, actor }, form) => {
  const { storyId, how, day, reason } = form;
  const { zone } = await readSiteSettings(newsroom.db);
  const until = how === "held" ? null : instantOf(day, form.until, zone, "until");
  await embargoStory(newsroom, actor, { storyId, until, reason });
  return { goTo: `/desk/stories/${storyId}?said=embargoed` };
});
