"use server";

import { z } from "zod";
import { internalReason } from "@/lib/stories/fields";
import { killStory, REASON_CLASSES } from "@/lib/stories/kill";
import { action } from "@/lib/web/action";
import { endForm } from "../end-form";
import { proofOf } from "../proof-of";
import { rowId } from "../story-form";

const killForm = endForm.extend({
  reason: internalReason.min(1),
  reasonClass: z.enum(REASON_CLASSES, { message: "required" }),
  showHeadline: z.literal("on").optional(),
  replacementStoryId: z.union([z.literal("").transform(() => undefined), rowId]).optional(),
});

/** Kills the story: its address answers that it is gone for good, its text is sealed. */
export const killStoryAction = action(
  killForm,
  async ({ newsroom, actor }, form) => {
    await killStory(newsroom, actor, {
      ...form,
      note: form.note || undefined,
      showHeadline: form.showHeadline === "on",
    });
    return { goTo: proofOf(form.storyId, "killed") };
  },
  { dangerous: true },
);
