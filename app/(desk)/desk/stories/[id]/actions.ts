"use server";

import { translateStory } from "@/lib/stories/translate";
import { action } from "@/lib/web/action";
import { goOn } from "./go-on";
import { goOnForm, translateForm } from "./story-form";

/** Does with the saved text what the pressed button says. */
export const goOnAction = action(goOnForm, async (desk, form) => ({ goTo: await goOn(desk, form) }));

/** Begins a translation and opens it. */
export const translateStoryAction = action(translateForm, async ({ newsroom, actor }, form) => {
  const { storyId } = await translateStory(newsroom, actor, form);
  return { goTo: `/desk/stories/${storyId}` };
});
