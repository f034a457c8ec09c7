import { z } from "zod";
import { FieldsWrong } from "@/lib/refusal";
import { internalReason, publicNote } from "@/lib/stories/fields";
import { typedTime } from "@/lib/typed-time";
import { exceptions } from "../checked-publication";
import { rowId } from "../story-form";

/** A day or a time as somebody typed it; what it means depends on the zone. */
export const typed = z.string().trim().max(40).default("");

const noRow = z.literal("").transform(() => undefined);

/** What is scheduled, and when; `look` only shows what that would mean. */
export const scheduleForm = z
  .object({
    storyId: rowId,
    step: z.enum(["look", "act"]).default("act"),
    kind: z.enum(["publish", "update", "correct", "clarify", "fix", "unpublish"]),
    revisionId: rowId.optional(),
    replaces: z.union([noRow, rowId]).optional(),
    day: typed,
    at: typed,
    note: publicNote.default(""),
    reason: internalReason.default(""),
    ...exceptions,
  })
  .partial({ kind: true })
  .superRefine(({ kind, step, note, reason, revisionId }, context) => {
    if (step === "look") return;
    const miss = (field: string, message = "required") =>
      context.addIssue({ code: "custom", path: [field], message });
    if (kind === undefined) miss("kind", "kindMissing");
    if (kind === "correct" && note === "") miss("note", "noteMissing");
    if (kind === "clarify" && note === "") miss("note", "clarificationMissing");
    if (kind === "unpublish" && reason === "") miss("reason");
    if (kind !== "unpublish" && revisionId === undefined) miss("revisionId");
  });

export type ScheduleForm = z.output<typeof scheduleForm>;

/** The instant that was typed in the site's zone; refuses it at its own field. */
export function instantOf(day: string, time: string, zone: string, timeField: "at" | "until" | "time"): Date {
  const meant = typedTime({ day, time }, zone);
  if ("at" in meant) return meant.at;
  throw new FieldsWrong({ [meant.wrong === "time" ? timeField : "day"]: meant.code });
}
