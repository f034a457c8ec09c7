import { z } from "zod";
import { rowId as row } from "@/lib/row-id";
import { internalReason } from "@/lib/stories/fields";

/** What the buttons beside a story's text send. The text itself is saved before they are pressed. */

/** An id that a form names. */
export const rowId = z.coerce.number().pipe(row);

const NEXT_STEPS = ["submit", "approve", "publish", "change", "republish", "schedule"] as const;

export const goOnForm = z.object({
  storyId: rowId,
  /** The version of the working copy that whoever pressed has before them. */
  version: z.coerce.number().int().nonnegative(),
  next: z.enum(NEXT_STEPS),
  /** The revision that an approval names. */
  revisionId: rowId.optional(),
  /** What the editor is told with a text that is handed in. */
  note: internalReason.default(""),
});

export const translateForm = z.object({ storyId: rowId, language: z.string().min(2).max(20) });

export type GoOnForm = z.output<typeof goOnForm>;
