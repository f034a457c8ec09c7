import { z } from "zod";
import { RIGHTS_ASKED, SHAPES_ASKED, USES_ASKED, type LibraryFilter } from "@/lib/media/fields";
import { rowId } from "@/lib/row-id";
import { typedDay } from "@/lib/typed-day";

const id = z.coerce.number().pipe(rowId).optional().catch(undefined);
const day = typedDay.optional().catch(undefined);
const isSet = z
  .literal("1")
  .transform(() => true)
  .optional()
  .catch(undefined);

/** The library's address. What cannot be read is left out: an old link still shows the library. */
const libraryAddress = z.object({
  words: z.string().trim().min(1).max(200).optional().catch(undefined),
  rights: z.enum(RIGHTS_ASKED).optional().catch(undefined),
  used: z.enum(USES_ASKED).optional().catch(undefined),
  shape: z.enum(SHAPES_ASKED).optional().catch(undefined),
  ...{ addedFrom: day, addedTo: day, takenFrom: day, takenTo: day },
  ...{ person: id, topic: id, needs: isSet, out: isSet },
});

export type SearchParams = Record<string, string | string[] | undefined>;
export type Page = { before?: number | undefined; after?: number | undefined };

const pageAddress = z.object({ before: id, after: id });

/** The filter that an address asks for. An empty field asks for nothing. */
export function libraryFilter(given: SearchParams): LibraryFilter {
  return libraryAddress.parse(filled(given));
}

/** From where the page that an address asks for is read. */
export function libraryPage(given: SearchParams): Page {
  return pageAddress.parse(filled(given));
}

function filled(given: SearchParams): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => typeof value === "string" && value !== ""),
  );
}

/** The address of the library under a filter, and of a page of it. */
export function libraryHref(filter: LibraryFilter, page: Page = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...page })) {
    if (value !== undefined && value !== false) query.set(name, value === true ? "1" : String(value));
  }
  return query.size > 0 ? `/desk/media?${query}` : "/desk/media";
}

/** The library as somebody left it, by the query that a form brought along; what is no query of the library is left out. */
export function libraryOf(query: unknown): string {
  const given = Object.fromEntries(new URLSearchParams(typeof query === "string" ? query : ""));
  return libraryHref(libraryFilter(given), libraryPage(given));
}

/** The same address with what was just done there. */
export function saidInLibrary(address: string, said: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}said=${said}`;
}

/** The query of an address, to be brought along. */
export function queryOf(address: string): string {
  return address.split("?")[1] ?? "";
}

/** The ids that an address names, once or often. */
export function idsIn(value: string | string[] | undefined): number[] {
  const parts = [value ?? []].flat().flatMap((part) => part.split(","));
  const ids = parts.map(Number).filter((one) => rowId.safeParse(one).success);
  return [...new Set(ids)].slice(0, 100);
}
