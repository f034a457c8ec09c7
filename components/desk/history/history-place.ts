import type { HistoryShow } from "@/lib/history/fields";

/** What the address of a history screen says, and how its zone is written now. */
export type HistoryPlace = {
  storyId: number;
  show: HistoryShow;
  page: number;
  /** The numbers of the revisions that are compared, as the address has them. */
  a?: string | undefined;
  b?: string | undefined;
  /** "+05" */
  offset: string;
};

type Asked = { show?: HistoryShow; page?: number; a?: string; b?: string; restore?: string };

/** The address of the same screen with something else asked for. */
export function historyHref({ storyId, ...place }: HistoryPlace, asked: Asked, at = ""): string {
  const { show, page, a, b, restore } = { ...place, restore: undefined, ...asked };
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (page > 1) query.set("page", String(page));
  for (const [name, value] of Object.entries({ a, b, restore })) if (value) query.set(name, value);
  const path = `/desk/stories/${storyId}/history`;
  return `${query.size > 0 ? `${path}?${query}` : path}${at}`;
}
