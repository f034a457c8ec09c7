import type { AsyncLocalStorage } from "node:async_hooks";
import type { Answers } from "@/lib/expiries/asked-once";
import { PRESS_NOTES } from "@/lib/expiries/note-read";
import type { RefusedReport } from "@/lib/reports/fields";

export { PRESS_NOTES };

/** What a page says of itself while it renders. The press reads it when the page is finished. */
export type PageNotes = {
  /** The page is a notice: nothing stands here (404), or something was killed here (410). */
  status?: 404 | 410;
  /** The page has moved for good; an address on this site. */
  redirect?: string;
  /** What the page was made of: "story:12", "section:7", "front:en". */
  tags: Set<string>;
  /** The first instant at which the page may change by itself: a due schedule, an expiring right. */
  validUntil?: Date;
  /** The instant of the newest stamp on the page; absent where none is known to the second. */
  lastModified?: Date;
  /** A report of a mistake that was posted here and could not be taken: the page shows it again. */
  refusedReport?: RefusedReport;
  /** What the database answered already, for this page and for those that are made beside it; absent: it is asked everything. */
  answers?: Answers;
};

/** The notes on the page that is being rendered; undefined where no press asked for it. */
export function pageNotes(): PageNotes | undefined {
  const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<PageNotes> | undefined>;
  return holder[PRESS_NOTES]?.getStore();
}
