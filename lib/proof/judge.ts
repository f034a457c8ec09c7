import { DomUtils, parseDocument } from "htmlparser2";
import { parsed } from "@/lib/feeds/parsed";
import type { Verdict } from "./fields";

/** Whether a story belongs there: a place that holds only the newest may have moved on. */
export type Presence = "must" | "may" | "mustNot";

/** How a place shows that it carries a story's newest state. */
export type Expectation =
  /** The story's own page: the story at its newest entry, or a notice, or the way to its new address. */
  | { of: "page"; story: number; entry: number; status: 200 | 404 | 410 }
  | { of: "redirect"; to: string }
  | { of: "changes"; anchor: string; status: 200 | 404 | 410 }
  /** A list or a front: the story at its newest entry. */
  | { of: "list"; story: number; entry: number; presence: Presence }
  /** A page that names the entry by its instant. */
  | { of: "line"; machine: string; presence: Presence }
  /** A feed or sitemap: the story's address and the date of its last change. */
  | { of: "dates"; format: DateFormat; url: string; modified: string; presence: Presence }
  /** A list of sitemaps: the address of the story's. */
  | { of: "index"; url: string };

export type DateFormat = "rss" | "atom" | "json" | "sitemap";

/** What a server answered. */
export type Answer = { status: number; text: string; location: string | null };

/** Whether the answer shows what the place should show now. */
export function judge(expected: Expectation, answer: Answer): Verdict {
  switch (expected.of) {
    case "page":
      return expected.status === 200 ? judgeStory(expected, answer) : judgeNotice(expected.status, answer);
    case "redirect":
      return answer.status === 308 && answer.location?.endsWith(expected.to) ? CONFIRMED : wrong(answer);
    case "changes":
      if (expected.status !== 200) return judgeNotice(expected.status, answer);
      if (answer.status !== 200) return wrong(answer);
      return holds(answer.text, "id", expected.anchor) ? CONFIRMED : STALE;
    case "list":
      return inPlace(expected.presence, answer, () =>
        judgeEntries(expected, entriesIn(answer.text, expected.story)),
      );
    case "line":
      return inPlace(expected.presence, answer, () =>
        holds(answer.text, "datetime", expected.machine) ? CONFIRMED : null,
      );
    case "dates":
      return inPlace(expected.presence, answer, () => judgeDate(expected, answer.text));
    case "index":
      if (answer.status !== 200) return wrong(answer);
      return datesIn("sitemap", answer.text)?.has(expected.url) ? CONFIRMED : STALE;
  }
}

const CONFIRMED: Verdict = { state: "confirmed" };
const STALE: Verdict = { state: "stale" };

function wrong({ status }: Answer): Verdict {
  return { state: "wrong", status };
}

function judgeStory({ story, entry }: { story: number; entry: number }, answer: Answer): Verdict {
  if (answer.status !== 200) return wrong(answer);
  return judgeEntries({ entry }, entriesIn(answer.text, story)) ?? STALE;
}

/** A page that is still there is an older state, not a fault. */
function judgeNotice(status: number, answer: Answer): Verdict {
  if (answer.status === status) return CONFIRMED;
  return answer.status === 200 ? STALE : wrong(answer);
}

/** `look` says what was found of the story, null where nothing was. */
function inPlace(presence: Presence, answer: Answer, look: () => Verdict | null): Verdict {
  // A list that held this story alone is no longer there.
  if (presence === "mustNot" && answer.status === 404) return { state: "gone" };
  if (answer.status !== 200) return wrong(answer);
  const found = look();
  if (presence === "mustNot") return found ? STALE : { state: "gone" };
  if (found) return found;
  return presence === "may" ? { state: "notOnIt" } : STALE;
}

function judgeEntries({ entry }: { entry: number }, found: readonly number[]): Verdict | null {
  if (found.length === 0) return null;
  const oldest = Math.min(...found);
  return oldest >= entry ? CONFIRMED : { state: "stale", entry: oldest };
}

/** The entries at which a page shows a story, wherever it stands on it. */
function entriesIn(html: string, story: number): number[] {
  const marked = DomUtils.findAll(
    ({ attribs }) => attribs["data-story"] === String(story),
    parseDocument(html).children,
  );
  return marked.map(({ attribs }) => Number(attribs["data-entry"]));
}

/** Whether an element of a page has this attribute. HTML reads names of attributes without regard to case. */
function holds(html: string, attribute: string, value: string): boolean {
  return DomUtils.existsOne(({ attribs }) => attribs[attribute] === value, parseDocument(html).children);
}

function judgeDate(
  { format, url, modified }: { format: DateFormat; url: string; modified: string },
  text: string,
): Verdict | null {
  const dates = datesIn(format, text);
  if (!dates) return STALE;
  const found = dates.get(url);
  if (found === undefined) return null;
  return found === modified ? CONFIRMED : STALE;
}

/** Address → date of the last change, of everything in a feed or sitemap; null for what cannot be read. */
function datesIn(format: DateFormat, text: string): Map<string, string> | null {
  try {
    return new Map(READ[format](text));
  } catch {
    return null;
  }
}

type Dates = (readonly [string, string])[];

const READ: Record<DateFormat, (text: string) => Dates> = {
  rss: (text) =>
    (parsed(text).rss?.channel?.item ?? []).map((item) => [
      String(item.link?.[0]),
      String(item["atom:updated"]),
    ]),
  atom: (text) =>
    (parsed(text).feed?.entry ?? []).map((entry) => [
      String(entry.link?.[0]?.["@href"]),
      String(entry.updated),
    ]),
  json: (text) => {
    const { items } = JSON.parse(text) as { items: { url: string; date_modified: string }[] };
    return items.map(({ url, date_modified: modified }) => [url, modified]);
  },
  sitemap: (text) => {
    const { urlset, sitemapindex } = parsed(text);
    const pages = urlset?.url ?? sitemapindex?.sitemap ?? [];
    return pages.map(({ loc, lastmod }) => [String(loc), String(lastmod)]);
  },
};
