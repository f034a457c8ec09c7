"use server";

import { z } from "zod";
import { shareStory } from "@/lib/stories/share";
import { unshareStory } from "@/lib/stories/unshare";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const shareForm = z.object({ storyId: rowId, personId: rowId });
const unshareForm = z.object({ storyId: rowId, personId: rowId });

/** Lets a colleague write in the story. */
export const shareStoryAction = action(shareForm, async ({ newsroom, actor }, form) => {
  await shareStory(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}?said=shared` };
});

/** Ends a colleague's share in the story. */
export const unshareStoryAction = action(unshareForm, async ({ newsroom, actor }, form) => {
  await unshareStory(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}?said=unshared` };
});
