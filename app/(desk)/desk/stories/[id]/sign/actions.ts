"use server";

import { z } from "zod";
import { signStory } from "@/lib/stories/sign";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const signForm = z.object({ storyId: rowId, revisionId: rowId });

/** The second reader signs exactly the revision that the page showed. */
export const signStoryAction = action(signForm, async ({ newsroom, actor }, form) => {
  await signStory(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}?said=signed` };
});
