import { z } from "zod";
import { moment } from "@/lib/moment-fields";

/** A date of first publication that waits for the publication itself, with what a source page said of its own updates. */
const schema = z.object({
  moment: moment.nullable(),
  reason: z.string(),
  imported: z.array(z.object({ moment, source: z.string() })),
});

export type PreparedDate = z.infer<typeof schema>;

/** The date prepared for a story's first publication, or null. */
export function preparedDate(story: { preparedDate: unknown }): PreparedDate | null {
  return story.preparedDate === null ? null : schema.parse(story.preparedDate);
}
