import type { ChangeKind } from "@/lib/materiality/fields";
import type { PublicEntryKind } from "./view";

export type { ChangeKind };

/** What each of the four kinds of change is called in the public log. */
export const CHANGE_ENTRIES = {
  update: "updated",
  correct: "corrected",
  clarify: "clarified",
  fix: "fix",
} as const satisfies Record<ChangeKind, PublicEntryKind>;
