import { FACETS, LONGEST_QUERY } from "@/lib/search/fields";

/** Under what a readers' page is kept, which is also what Next is asked for. */
export type PageKey = {
  /** The page's place and what it depends on of the query: "/en/valley?page=2". */
  target: string;
  /** Anybody can make up as many addresses like this one as they please, and each holds a page. */
  boundless: boolean;
};

type ReadValue = (sent: readonly string[]) => string;

/** What pages read of their query, by their place within an edition; a page that is not named here reads nothing. */
const QUERIES: readonly { place: RegExp; read: Readonly<Record<string, ReadValue>> }[] = [
  { place: /^\/search$/, read: searchValues() },
  { place: /^\/[^/]+\/[^/]+\/report$/, read: { entry: readEntry, sent: readSent } },
  { place: /^\/(?:people|series|topics)\/[^/]+$/, read: { page: readPage } },
  { place: /^\/archive\/[^/]+\/[^/]+$/, read: { page: readPage } },
  // A section. Words with a full stop in them are data for machines.
  { place: /^\/(?!(?:about|archive|corrections|search|sitemaps)$)[^/.]+$/, read: { page: readPage } },
];

/**
 * The one key of all addresses that show the same page. `path` is a page's place, "/en/valley"; `query` is as it was
 * sent, with its question mark. What the page does not read is left out: whoever follows a link from a newsletter
 * gets the page that everybody gets. Names that come twice, empty values and
 * another order make no other key, but for a page's number, which is one number or none.
 */
export function pageKey(path: string, query: string): PageKey {
  const place = path.split("/").map(encodedAlike).join("/");
  const known = query.length > 1 ? readQuery(place, query) : [];
  const asked = known.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return {
    target: asked ? `${place}?${asked}` : place,
    boundless: known.some(([name]) => name !== "page" || place.endsWith("/search")),
  };
}

function readQuery(place: string, query: string): [string, string][] {
  const within = place.replace(/^\/[^/]*/, "");
  const read = QUERIES.find((each) => each.place.test(within))?.read;
  if (!read) return [];
  const sent = new URLSearchParams(query);
  const pairs = Object.entries(read).map(([name, value]): [string, string] => [
    name,
    // A page's number is one number and nothing else; "page=" is none.
    value(name === "page" ? sent.getAll(name) : sent.getAll(name).map(plain).filter(Boolean)),
  ]);
  return pairs.filter(([, value]) => value !== "");
}

function searchValues(): Record<string, ReadValue> {
  const limits = [...FACETS, "from", "until", "order"].map((name) => [name, readFirst] as const);
  return { q: readWords, ...Object.fromEntries(limits), page: readPage };
}

/** Whatever is no number of a page is the same non-page. */
function readPage([page, ...others]: readonly string[]): string {
  if (page === undefined) return "";
  return others.length === 0 && /^[1-9]\d{0,6}$/.test(page) ? page : "0";
}

function readEntry([entry = ""]: readonly string[]): string {
  return /^[1-9]\d{0,6}$/.test(entry) ? entry : "";
}

function readSent([sent = ""]: readonly string[]): string {
  return /^(?:1|many)$/.test(sent) ? sent : "";
}

function readFirst([first = ""]: readonly string[]): string {
  return first;
}

function readWords(sent: readonly string[]): string {
  return plain(sent.join(" "));
}

/** As the search cuts and composes it (lib/search/asked.ts). */
function plain(text: string): string {
  const cut = text.replaceAll("\0", "").normalize("NFC").trim().slice(0, LONGEST_QUERY);
  return cut.replace(/\p{Surrogate}/gu, "").trim();
}

/** One spelling for every way to encode a part of an address: "%d0%bc" and "%D0%BC" name the same page. */
function encodedAlike(part: string): string {
  return encodeURIComponent(decodeURIComponent(part));
}
