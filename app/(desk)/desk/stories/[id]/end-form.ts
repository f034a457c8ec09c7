import { z } from "zod";
import { internalReason, publicNote } from "@/lib/stories/fields";
import { rowId } from "./story-form";

/** What every act asks for that ends a story's public life: which story, the state that is ended, and the words to it. */
export const endForm = z.object({
  storyId: rowId,
  publicState: z.enum(["neverPublished", "live", "withdrawn", "unpublished", "killed"]),
  note: publicNote.default(""),
  reason: internalReason.default(""),
});
