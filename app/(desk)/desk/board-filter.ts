import { z } from "zod";
import { rowId } from "@/lib/row-id";
import { BOARD_GROUPS, type BoardFilter } from "@/lib/stories/desk-view";

const id = z.coerce.number().pipe(rowId).optional().catch(undefined);

/** The board's address as a filter. What cannot be read is left out: an old link still shows the board. */
const boardAddress = z.object({
  words: z.string().trim().min(1).max(200).optional().catch(undefined),
  mine: z
    .literal("1")
    .transform(() => true)
    .optional()
    .catch(undefined),
  section: id,
  person: id,
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  group: z.enum(BOARD_GROUPS).optional().catch(undefined),
});

type SearchParams = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. An empty field asks for nothing. */
export function boardFilter(given: SearchParams): BoardFilter {
  const filled = Object.entries(given).filter(([, value]) => typeof value === "string" && value !== "");
  return boardAddress.parse(Object.fromEntries(filled));
}

/** The address of the board under a filter. */
export function boardHref(filter: BoardFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== false) query.set(name, value === true ? "1" : String(value));
  }
  return query.size > 0 ? `/desk?${query}` : "/desk";
}
