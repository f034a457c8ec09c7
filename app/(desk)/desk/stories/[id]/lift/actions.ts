"use server";

import { z } from "zod";
import { internalReason } from "@/lib/stories/fields";
import { liftEmbargo } from "@/lib/stories/lift";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const liftForm = z.object({ storyId: rowId, reason: internalReason.min(1) });

/** Lifts the story's embargo; nothing goes out by that. */
export const liftEmbargoAction = action(liftForm, async ({ newsroom, actor }, form) => {
  await liftEmbargo(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}?said=lifted` };
});
