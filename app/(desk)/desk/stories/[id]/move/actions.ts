"use server";

import { z } from "zod";
import { internalReason, slug } from "@/lib/stories/fields";
import { moveStory } from "@/lib/stories/move";
import { action } from "@/lib/web/action";
import { proofOf } from "../proof-of";
import { rowId } from "../story-form";

const moveForm = z.object({
  storyId: rowId,
  replaces: rowId,
  sectionId: rowId,
  slug: z
    .string()
    .transform((text) => text.normalize())
    .pipe(slug)
    .pipe(z.string().min(1)),
  reason: internalReason.min(1),
});

/** Gives a public story another section or slug; the old address leads to the new one. */
export const moveStoryAction = action(moveForm, async ({ newsroom, actor }, form) => {
  await moveStory(newsroom, actor, form);
  return { goTo: proofOf(form.storyId, "moved") };
});
