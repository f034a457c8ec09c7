import { DateTime } from "luxon";
import { editionHref, type EditionAddress } from "@/lib/editions/addresses";
import { FACETS, LONGEST_QUERY, type Asked, type Unclear } from "./fields";

/** A query string as the address has it. */
export type RawQuery = Record<string, string | string[] | undefined>;

/**
 * Reads a search from an address. Words that are too long are cut; a limit that cannot be understood limits nothing and
 * is named, so that the page can say so. Whether a section or a person is known is not known here.
 */
export function readAsked(query: RawQuery): { asked: Asked; unclear: Unclear[] } {
  const unclear: Unclear[] = [];
  const day = (name: "from" | "until") => {
    const text = one(query[name]);
    if (text === "" || isDay(text)) return text;
    unclear.push(name);
    return "";
  };
  const [from, until] = [day("from"), day("until")];
  const order = one(query.order);
  if (!["", "relevance", "time"].includes(order)) unclear.push("order");
  const limits = FACETS.flatMap((name) => {
    const text = one(query[name]);
    if (text === "") return [];
    if (name !== "year" || /^[12]\d{3}$/.test(text)) return [[name, text] as const];
    unclear.push(name);
    return [];
  });
  const asked: Asked = {
    words: plain([query.q].flat().join(" ")),
    limits: Object.fromEntries(limits),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    order: order === "time" ? "time" : "relevance",
  };
  return { asked, unclear };
}

/** The part of an address after the question mark that says this search: `searchQuery(asked, 2)`. */
export function searchQuery({ words, limits, from, until, order }: Asked, page = 1): string {
  const pairs = [
    ["q", words],
    ...FACETS.map((name) => [name, limits[name] ?? ""]),
    ["from", from ?? ""],
    ["until", until ?? ""],
    ["order", order === "time" ? order : ""],
    ["page", page > 1 ? String(page) : ""],
  ];
  return pairs
    .filter(([, value]) => value)
    .map(([name = "", value = ""]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}

/** Where an edition answers this search; without anything to search for, where it is asked for it. */
export function searchHref(edition: EditionAddress, asked: Asked, page?: number): string {
  const query = searchQuery(asked, page);
  return editionHref(edition, "search") + (query && `?${query}`);
}

function one(value: string | string[] | undefined): string {
  return plain([value].flat()[0] ?? "");
}

/** Cut to what a field may hold, between characters and not within one, and without what the database cannot hold. */
function plain(text: string): string {
  const cut = text.replaceAll("\0", "").normalize("NFC").trim().slice(0, LONGEST_QUERY);
  return cut.replace(/\p{Surrogate}/gu, "").trim();
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid && text >= "1000";
}
