"use server";

import { z } from "zod";
import { unscheduleStory } from "@/lib/stories/unschedule";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const unscheduleForm = z.object({ storyId: rowId, scheduleId: rowId });

/** Calls back exactly the named schedule. */
export const unscheduleStoryAction = action(unscheduleForm, async ({ newsroom, actor }, form) => {
  await unscheduleStory(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}?said=unscheduled` };
});
