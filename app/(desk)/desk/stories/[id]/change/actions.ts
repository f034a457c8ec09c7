"use server";

import { z } from "zod";
import { clarifyStory } from "@/lib/stories/clarify";
import { correctStory } from "@/lib/stories/correct";
import { internalReason, publicNote } from "@/lib/stories/fields";
import { fixStory } from "@/lib/stories/fix";
import { updateStory } from "@/lib/stories/update";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const ACTS = { update: updateStory, correct: correctStory, clarify: clarifyStory, fix: fixStory };

const changeForm = z
  .object({
    storyId: rowId,
    revisionId: rowId,
    replaces: rowId,
    kind: z.enum(["update", "correct", "clarify", "fix"]),
    note: publicNote.default(""),
    reason: internalReason.default(""),
  })
  .superRefine(({ kind, note }, context) => {
    if ((kind === "correct" || kind === "clarify") && note === "")
      context.addIssue({ code: "custom", path: ["note"], message: "required" });
  });

/** Publishes the named revision over the public one that the editor saw, as one of the four kinds. */
export const changeStoryAction = action(changeForm, async ({ newsroom, actor }, { kind, ...change }) => {
  await ACTS[kind](newsroom, actor, {
    ...change,
    note: change.note || undefined,
    reason: change.reason || undefined,
  });
  return { goTo: `/desk/stories/${change.storyId}?said=changed` };
});
