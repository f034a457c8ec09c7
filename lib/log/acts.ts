import { PERMISSIONS, type Act } from "@/lib/permissions";

/** What leaves no entry: looking, and what is written before it is handed to anybody. */
const UNLOGGED: readonly Act[] = [
  "story.read",
  "story.save",
  "story.cut",
  "story.endSitting",
  "story.setAside",
  "story.note",
  "story.confirm",
  "log.read",
  "page.save",
  "report.read",
];

/** Every act of the permission table that the log can hold. */
export const LOGGED_ACTS: readonly string[] = (Object.keys(PERMISSIONS) as Act[]).filter(
  (act) => !UNLOGGED.includes(act),
);
