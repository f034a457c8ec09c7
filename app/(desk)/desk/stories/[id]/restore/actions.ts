"use server";

import { z } from "zod";
import { internalReason, publicNote } from "@/lib/stories/fields";
import { restoreStory } from "@/lib/stories/restore";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const restoreForm = z.object({
  storyId: rowId,
  note: publicNote.default(""),
  reason: internalReason.min(1),
});

/** Unseals a killed story: it is unpublished then. */
export const restoreStoryAction = action(restoreForm, async ({ newsroom, actor }, form) => {
  await restoreStory(newsroom, actor, { ...form, note: form.note || undefined });
  return { goTo: `/desk/stories/${form.storyId}?said=unsealed` };
});
