import type { UseCounts } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

/** Where a picture stands, in a few words: what readers see first. */
export function usesWords({ live, drafts, revisions, pages, fronts }: UseCounts, words: Words): string {
  const parts = [
    fronts > 0 ? words("desk.library.uses.front") : "",
    live > 0 ? words("desk.library.uses.live", { count: live }) : "",
    drafts > 0 ? words("desk.library.uses.drafts", { count: drafts }) : "",
    pages > 0 ? words("desk.library.uses.pages", { count: pages }) : "",
    live + drafts === 0 && revisions > 0 ? words("desk.library.uses.revisions", { count: revisions }) : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(", ") : words("desk.library.uses.never");
}
