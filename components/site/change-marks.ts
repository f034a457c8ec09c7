import type { PublicEntryKind } from "@/lib/stories/view";

/** The shapes on the line of changes; the shape says the kind, and so does the word beside it. */
export const MARKS = ["published", "updated", "corrected", "clarified", "fix"] as const;
export type ChangeMark = (typeof MARKS)[number];

/** The mark that an entry wears. Red is for what was wrong or is gone. */
export const MARK_OF: Record<PublicEntryKind, ChangeMark> = {
  published: "published",
  republished: "published",
  restored: "published",
  updated: "updated",
  redated: "updated",
  imported: "updated",
  moved: "updated",
  corrected: "corrected",
  withdrawn: "corrected",
  unpublished: "corrected",
  killed: "corrected",
  clarified: "clarified",
  fix: "fix",
  redacted: "fix",
};
