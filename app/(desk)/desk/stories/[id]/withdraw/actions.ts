"use server";

import { withdrawStory } from "@/lib/stories/withdraw";
import { action } from "@/lib/web/action";
import { publicNote } from "@/lib/stories/fields";
import { endForm } from "../end-form";
import { proofOf } from "../proof-of";

const withdrawForm = endForm.extend({ note: publicNote.min(1) });

/** Withdraws the story; the note stands above its text for every reader. */
export const withdrawStoryAction = action(withdrawForm, async ({ newsroom, actor }, form) => {
  await withdrawStory(newsroom, actor, { ...form, reason: form.reason || undefined });
  return { goTo: proofOf(form.storyId, "withdrawn") };
});
