"use server";

import { z } from "zod";
import { createStory } from "@/lib/stories/create";
import { STORY_KINDS } from "@/lib/stories/view";
import { action } from "@/lib/web/action";
import { place } from "./place";

const createForm = z.object({ place, kind: z.enum(STORY_KINDS) });

/** Makes an empty story and opens it. */
export const createStoryAction = action(createForm, async ({ newsroom, actor }, form) => {
  const { storyId } = await createStory(newsroom, actor, { ...form.place, kind: form.kind });
  return { goTo: `/desk/stories/${storyId}` };
});
