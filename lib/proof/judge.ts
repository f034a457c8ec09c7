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
  /** The log as data, up to the newest entry. */
  | { of: "log"; entry: number; status: 200 | 404 | 410 }
  /** A list or a front: the story at its newest entry. */
  | { of: "list"; story: number; entry: number; presence: Presence }
  /** Another part of the series, which leads to the story as the part before or after it, by its headline. */
  | { of: "part"; href: string; words: string; presence: Presence }
  /** A page that names the entry by its instant, and the story by its headline where it may still be named. */
  | { of: "line"; machine: string; link: Link | null; presence: Presence }
  /** A feed or sitemap: the story's address, the date of its last change, and its headline where the format has one. */
  | { of: "dates"; format: DateFormat; url: string; modified: string; words?: string; presence: Presence }
  /** A feed of entries: the entry by its id, with what it leads to and the headline where it may still be named. */
  | { of: "item"; format: DateFormat; id: string; url: string; words?: string; presence: Presence }
  /** A list of sitemaps: the address of the story's. */
  | { of: "index"; url: string };

export type Link = { href: string; words: string };

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
    case "log":
      if (expected.status !== 200) return judgeNotice(expected.status, answer);
      return answer.status === 200 ? judgeLog(expected, answer.text) : wrong(answer);
    case "list":
      return inPlace(expected.presence, answer, () =>
        judgeEntries(expected, entriesIn(answer.text, expected.story)),
      );
    case "line":
      return inPlace(expected.presence, answer, () => judgeLine(expected, answer.text));
    case "part":
      return inPlace(expected.presence, answer, () => judgePart(expected, answer.text));
    case "dates":
      return inPlace(expected.presence, answer, () =>
        judgeItem(expected, itemsIn(expected.format, answer.text), ({ url }) => url === expected.url),
      );
    case "item":
      return inPlace(expected.presence, answer, () =>
        judgeItem(expected, itemsIn(expected.format, answer.text), ({ id }) => id === expected.id),
      );
    case "index":
      if (answer.status !== 200) return wrong(answer);
      return itemsIn("sitemap", answer.text)?.some(({ url }) => url === expected.url) ? CONFIRMED : STALE;
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

/** The log's newest entry; of a log that cannot be read nothing is known. */
function judgeLog({ entry }: { entry: number }, text: string): Verdict {
  try {
    const { entries } = JSON.parse(text) as { entries: { number: number }[] };
    const newest = Math.max(...entries.map(({ number }) => number));
    return newest >= entry ? CONFIRMED : { state: "stale", entry: newest };
  } catch {
    return STALE;
  }
}

/** Every line of the page that has this instant; one of them is the story's, with its link or with none. */
function judgeLine({ machine, link }: { machine: string; link: Link | null }, html: string): Verdict | null {
  const lines = DomUtils.findAll(
    ({ name, children }) =>
      name === "article" && DomUtils.existsOne(({ attribs }) => attribs["datetime"] === machine, children),
    parseDocument(html).children,
  );
  if (lines.length === 0) return null;
  const fits = lines.some(({ children }) => {
    const links = DomUtils.getElementsByTagName("a", children);
    return link ? links.some((one) => isLink(one, link)) : links.length === 0;
  });
  return fits ? CONFIRMED : STALE;
}

/** The links beside a part of a series are the only ones on its page that say on which side they lead. */
function judgePart(expected: Link, html: string): Verdict | null {
  const links = DomUtils.findAll(
    ({ attribs }) =>
      (attribs["rel"] === "prev" || attribs["rel"] === "next") && attribs["href"] === expected.href,
    parseDocument(html).children,
  );
  if (links.length === 0) return null;
  return links.every((link) => isLink(link, expected)) ? CONFIRMED : STALE;
}

type Tag = ReturnType<typeof DomUtils.getElementsByTagName>[number];

function isLink(tag: Tag, { href, words }: Link): boolean {
  return tag.attribs["href"] === href && spaced(DomUtils.textContent(tag)) === spaced(words);
}

/** Readers of XML and HTML may take several spaces for one. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Of what cannot be read nothing is known, so that it counts as old. */
function judgeItem(
  expected: { url: string; modified?: string; words?: string },
  items: Item[] | null,
  isIt: (item: Item) => boolean,
): Verdict | null {
  if (!items) return STALE;
  const found = items.find(isIt);
  if (!found) return null;
  const { url, modified, words } = expected;
  const isNew =
    found.url === url &&
    (modified === undefined || found.modified === modified) &&
    (words === undefined || spaced(found.title).includes(spaced(words)));
  return isNew ? CONFIRMED : STALE;
}

/** What a feed or sitemap says of one story or entry; "undefined" for what the format does not say. */
type Item = { id: string; url: string; title: string; modified: string };

/** Null for what cannot be read. */
function itemsIn(format: DateFormat, text: string): Item[] | null {
  try {
    return READ[format](text);
  } catch {
    return null;
  }
}

const READ: Record<DateFormat, (text: string) => Item[]> = {
  rss: (text) =>
    (parsed(text).rss?.channel?.item ?? []).map(({ guid, link, title, "atom:updated": modified }) => ({
      id: String(guid?.["#text"]),
      url: String(link?.[0]),
      title: String(title),
      modified: String(modified),
    })),
  atom: (text) =>
    (parsed(text).feed?.entry ?? []).map(({ id, link, title, updated }) => ({
      id: String(id),
      url: String(link?.[0]?.["@href"]),
      title: String(title?.["#text"]),
      modified: String(updated),
    })),
  json: (text) => {
    const { items } = JSON.parse(text) as { items: (Record<"id" | "url" | "title", string> & Dated)[] };
    return items.map(({ id, url, title, date_modified: modified }) => ({ id, url, title, modified }));
  },
  sitemap: (text) => {
    const { urlset, sitemapindex } = parsed(text);
    const pages = urlset?.url ?? sitemapindex?.sitemap ?? [];
    return pages.map(({ loc, lastmod, "news:news": news }) => ({
      id: String(loc),
      url: String(loc),
      title: String(news?.["news:title"]),
      modified: String(lastmod),
    }));
  },
};

type Dated = { date_modified: string };
