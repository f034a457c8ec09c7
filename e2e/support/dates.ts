import { pathToFileURL } from "node:url";
import { DomUtils, parseDocument } from "htmlparser2";
import { parsed, type Parsed } from "../../lib/feeds/parsed";

/**
 * Gathers the dates that a site gives of a story wherever it gives any. Run by hand it prints them:
 * npx tsx e2e/support/dates.ts http://localhost:3000 /city/some-story /ru/city/another
 */

/** The dates of one story by where they stand; what has none for it is missing. */
export type StoryDates = { path: string; published: Dates; modified: Dates };
export type Dates = Partial<Record<Outlet, string>>;
export type Outlet = (typeof OUTLETS)[number];

const OUTLETS = [
  "page",
  "page head",
  "JSON-LD",
  "Open Graph",
  "RSS",
  "Atom",
  "JSON Feed",
  "sitemap",
  "news sitemap",
  "Last-Modified",
  "changes: head",
  "changes: Last-Modified",
] as const;

/** Fetches an address of the site. */
type Ask = (path: string) => Promise<Response>;

/** The dates of these stories, each given by its path on the site. */
export async function gatherDates(site: string, paths: readonly string[]): Promise<StoryDates[]> {
  const ask: Ask = (path) => fetch(new URL(path, site), { redirect: "error" });
  const sitemap = await readSitemaps(ask);
  const gathered: StoryDates[] = [];
  for (const path of paths) gathered.push(await gatherStory(ask, path, sitemap));
  return gathered;
}

/** Each page in the site's sitemaps, by its path, with its `lastmod` as it is written there. */
export async function readSitemaps(ask: Ask): Promise<Map<string, string>> {
  const index = parsed(await textOf(ask, "/sitemap.xml"));
  const files = listOf(index.sitemapindex?.sitemap).map(({ loc }) => pathOf(loc));
  const pages = await Promise.all(files.map(async (file) => parsed(await textOf(ask, file))));
  return new Map(
    pages.flatMap((page) =>
      listOf(page.urlset?.url).map(({ loc, lastmod }) => [pathOf(loc), String(lastmod)]),
    ),
  );
}

/** Every date in one form: a day as it is, an instant in UTC to the second, and with more where more was said. */
export function plainDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new Error(`"${text}" is not a date.`);
  return instant.toISOString().replace(".000Z", "Z");
}

async function gatherStory(ask: Ask, path: string, sitemap: Map<string, string>): Promise<StoryDates> {
  const [page, changes] = await Promise.all([readPage(ask, path), readPage(ask, `${path}/changes`)]);
  const feeds = await readFeeds(ask, page.document, path);
  const news = await readNews(ask, path);
  const data = page.data as { datePublished?: string; dateModified?: string };
  return {
    path,
    published: plainly({
      page: page.stamps[0],
      "JSON-LD": data.datePublished,
      "Open Graph": page.meta("article:published_time"),
      ...feeds.published,
      "news sitemap": news?.["news:news"]?.["news:publication_date"],
    }),
    modified: plainly({
      page: newestOf(page.stamps),
      "page head": page.head,
      "JSON-LD": data.dateModified,
      "Open Graph": page.meta("article:modified_time"),
      ...feeds.modified,
      sitemap: sitemap.get(path),
      "news sitemap": news?.lastmod,
      "Last-Modified": page.lastModified,
      "changes: head": changes.head,
      "changes: Last-Modified": changes.lastModified,
    }),
  };
}

async function readPage(ask: Ask, path: string) {
  const response = await ask(path);
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
  const document = parseDocument(await response.text());
  const all = (test: (name: string, attributes: Record<string, string>) => boolean) =>
    DomUtils.findAll(({ name, attribs }) => test(name, attribs), document.children);
  const timesIn = (className: string) =>
    all((_, { class: names }) => names?.split(" ").includes(className) ?? false).flatMap((box) =>
      DomUtils.getElementsByTagName("time", box.children),
    );
  const [script] = all((name, { type }) => name === "script" && type === "application/ld+json");
  return {
    document,
    // "On this site since …" is no stamp: only stamps are links to their entries.
    stamps: timesIn("stamps")
      .filter(({ parent }) => parent && "name" in parent && parent.name === "a")
      .map(({ attribs }) => attribs.datetime ?? ""),
    head: timesIn("folio")[0]?.attribs.datetime,
    data: script ? (JSON.parse(DomUtils.textContent(script)) as unknown) : {},
    meta: (property: string) =>
      all((name, attributes) => name === "meta" && attributes.property === property)[0]?.attribs.content,
    lastModified: response.headers.get("last-modified") ?? undefined,
  };
}

/** What the feeds say that the page names as its alternates. */
async function readFeeds(ask: Ask, document: ReturnType<typeof parseDocument>, path: string) {
  const address = (type: string) => {
    const found = DomUtils.findOne(
      ({ name, attribs }) => name === "link" && attribs.rel === "alternate" && attribs.type === type,
      document.children,
    );
    return pathOf(found?.attribs.href ?? `no ${type}`);
  };
  const [rss, atom, json] = await Promise.all([
    textOf(ask, address("application/rss+xml")),
    textOf(ask, address("application/atom+xml")),
    textOf(ask, address("application/feed+json")),
  ]);
  const item = listOf(parsed(rss).rss?.channel?.item).find(({ link }) => pathOf(listOf(link)[0]) === path);
  const entry = listOf(parsed(atom).feed?.entry).find(
    ({ link }) => pathOf(listOf(link)[0]?.["@href"]) === path,
  );
  const { items } = JSON.parse(json) as {
    items: { url: string; date_published: string; date_modified: string }[];
  };
  const said = items.find(({ url }) => pathOf(url) === path);
  return {
    published: { RSS: item?.pubDate, Atom: entry?.published, "JSON Feed": said?.date_published },
    modified: { RSS: item?.["atom:updated"], Atom: entry?.updated, "JSON Feed": said?.date_modified },
  };
}

async function readNews(ask: Ask, path: string): Promise<Parsed | undefined> {
  const prefix = /^\/[a-z]{2}(?=\/[^/]+\/[^/]+$)/.exec(path)?.[0] ?? "";
  const news = parsed(await textOf(ask, `${prefix}/news-sitemap.xml`));
  return listOf(news.urlset?.url).find(({ loc }) => pathOf(loc) === path);
}

async function textOf(ask: Ask, path: string): Promise<string> {
  const response = await ask(path);
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
  return response.text();
}

function listOf(found: Parsed | undefined): Parsed[] {
  return Array.isArray(found) ? found : [];
}

function pathOf(address: unknown): string {
  return new URL(String(address)).pathname;
}

function newestOf(dates: string[]): string | undefined {
  return [...dates].sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

function plainly(dates: Partial<Record<Outlet, unknown>>): Dates {
  const said = Object.entries(dates).filter(([, text]) => text !== undefined);
  return Object.fromEntries(said.map(([outlet, text]) => [outlet, plainDate(String(text))]));
}

function printed({ path, published, modified }: StoryDates): string {
  const rows = OUTLETS.map((outlet) =>
    [outlet.padEnd(24), (published[outlet] ?? "").padEnd(22), modified[outlet] ?? ""].join(""),
  );
  return [path, `${"".padEnd(24)}${"published".padEnd(22)}modified`, ...rows, ""].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [site, ...paths] = process.argv.slice(2);
  if (!site || paths.length === 0) throw new Error("Give the site's address and the paths of stories.");
  for (const story of await gatherDates(site, paths)) console.log(printed(story));
}
