"use server";

import { internalReason } from "@/lib/stories/fields";
import { unpublishStory } from "@/lib/stories/unpublish";
import { action } from "@/lib/web/action";
import { endForm } from "../end-form";
import { proofOf } from "../proof-of";

const unpublishForm = endForm.extend({ reason: internalReason.min(1) });

/** Takes the story off the site. */
export const unpublishStoryAction = action(unpublishForm, async ({ newsroom, actor }, form) => {
  await unpublishStory(newsroom, actor, { ...form, note: form.note || undefined });
  return { goTo: proofOf(form.storyId, "unpublished") };
});
