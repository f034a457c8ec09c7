"use server";

import { z } from "zod";
import { internalReason } from "@/lib/stories/fields";
import { returnStory } from "@/lib/stories/return";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const returnForm = z.object({ storyId: rowId, revisionId: rowId, note: internalReason.min(1) });

/** Gives the named revision back to its writer. */
export const returnStoryAction = action(returnForm, async ({ newsroom, actor }, form) => {
  await returnStory(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}?said=returned` };
});
