"use server";

import { z } from "zod";
import { FieldsWrong } from "@/lib/refusal";
import { internalReason, publicNote } from "@/lib/stories/fields";
import { redactStory } from "@/lib/stories/redact";
import { findDoomed } from "@/lib/stories/redactable";
import { action } from "@/lib/web/action";
import { several } from "@/lib/web/form-fields";
import { proofOf } from "../proof-of";
import { rowId } from "../story-form";

const LONGEST_PASSAGE = 5_000;

const redactForm = z
  .object({
    storyId: rowId,
    step: z.enum(["look", "act"]).default("act"),
    entries: several(rowId),
    passage: z.string().trim().max(LONGEST_PASSAGE).default(""),
    note: publicNote.default(""),
    reason: internalReason.default(""),
    /** What the admin was shown before: nothing goes that nobody has looked at. */
    shown: z.string().max(200_000).default(""),
  })
  .superRefine(({ step, reason, entries, passage }, context) => {
    const miss = (field: string) => context.addIssue({ code: "custom", path: [field], message: "required" });
    if (step === "act" && reason === "") miss("reason");
    if (entries.length === 0 && passage === "") miss("passage");
  });

/** Removes entries or a passage from the record, once the admin has seen what goes; asked to look, shows it. */
export const redactStoryAction = action(
  redactForm,
  async ({ newsroom, actor }, { step, shown, ...form }) => {
    const doomed = await findDoomed(newsroom, actor, form);
    if (step === "look") return { show: doomed };
    if (shown !== doomed.key) throw new FieldsWrong({ shown: "lookFirst" });
    await redactStory(newsroom, actor, {
      ...form,
      passage: form.passage || undefined,
      note: form.note || undefined,
    });
    return { goTo: proofOf(form.storyId, "redacted") };
  },
  { dangerous: true },
);
