import { AsyncLocalStorage } from "node:async_hooks";
import type { Answers } from "@/lib/expiries/asked-once";
import { PRESS_NOTES } from "@/lib/expiries/note-read";
import type { Newsroom } from "@/lib/newsroom";
import type { PageNotes } from "./notes";
import {
  readArchive,
  readChangeLog,
  readChanges,
  readCorrections,
  readCorrectionsFeed,
  readFeed,
  readFront,
  readHeadsList,
  readMonth,
  readNewsSitemap,
  readPerson,
  readRecent,
  readReportPage,
  readRobots,
  readSearch,
  readSection,
  readSeries,
  readSite,
  readSitemap,
  readSitemapIndex,
  readStandingPage,
  readStory,
  readTopic,
  type SamePage,
} from "./reader";
import { setStatus } from "./tags";

/** A page as readers would get it, without its looks: what it says, and what it says of itself. */
export type ReadPage = { says: string; tags: ReadonlySet<string>; missing: boolean };

type Reading = () => Promise<unknown>;

const notes = new AsyncLocalStorage<PageNotes>();

/**
 * Reads every page of every edition that there is or could be: at these addresses of stories, and of all kinds. They
 * share the answers of the database, unless each is to ask for itself.
 */
export async function readEveryPage(
  newsroom: Newsroom,
  slugs: readonly string[],
  share = true,
): Promise<Map<string, ReadPage>> {
  const answers = share ? new UnchangedAnswers() : undefined;
  const holder = globalThis as unknown as Record<symbol, unknown>;
  const before = holder[PRESS_NOTES];
  holder[PRESS_NOTES] = notes;
  const read = new Map<string, ReadPage>();
  for (const [name, reading] of await everyPage(newsroom, slugs))
    read.set(name, await readNoted(reading, answers));
  holder[PRESS_NOTES] = before;
  return read;
}

async function readNoted(reading: Reading, answers: Answers | undefined): Promise<ReadPage> {
  const own: PageNotes = { tags: new Set(), ...(answers && { answers }) };
  const said = await notes.run(own, reading);
  return { says: JSON.stringify(said), tags: own.tags, missing: own.status === 404 || said === null };
}

/** Answers that no page can change under the next one: whichever tries to fails. */
class UnchangedAnswers extends Map<string, Promise<unknown>> {
  override set(question: string, answer: Promise<unknown>): this {
    void answer.then(freeze, () => undefined);
    return super.set(question, answer);
  }
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}

/** The frame of a page with what stands in it; where nothing does, the notice that says so. */
function framed(language: string, same: SamePage | undefined, read: Reading): Reading {
  return async () => {
    const found = await read();
    if (found === null) return notHere(language);
    return [await readSite(language, { same }), found];
  };
}

async function notHere(language: string) {
  setStatus(404);
  return [await readSite(language), await readRecent(language, 5)];
}

async function everyPage({ db }: Newsroom, slugs: readonly string[]): Promise<Map<string, Reading>> {
  const editions = await db.edition.findMany({
    include: { sections: true, topics: true, series: true, pages: true },
  });
  const people = await db.person.findMany({ select: { handle: true } });
  const pages = new Map<string, Reading>();
  for (const { language, sections, topics, series, pages: standing } of editions) {
    const add = (name: string, same: SamePage | undefined, read: Reading) =>
      pages.set(`${language}/${name}`, framed(language, same, read));
    const addData = (name: string, read: Reading) => pages.set(`${language}/${name}`, read);
    add("", "front", () => readFront(language));
    add("archive", "archive", () => readArchive(language));
    add("archive/2026/03", "month/2026-03", () => readMonth(language, "2026", "03"));
    add("archive/2026/02", "month/2026-02", () => readMonth(language, "2026", "02"));
    add("corrections", "corrections", () => readCorrections(language));
    add("search?q=council", undefined, () => readSearch(language, { q: "council" }));
    add("search?q=", undefined, () => readSearch(language, {}));
    add("about", undefined, () => readStandingPage(language, null));
    for (const page of ["contact", ...standing.map(({ slug }) => slug)])
      add(`about/${page}`, undefined, () => readStandingPage(language, page));
    for (const slug of ["not-yet", ...topics.map((topic) => topic.slug)])
      add(`topics/${slug}`, `topic/${slug}`, () => readTopic(language, slug));
    for (const slug of ["not-yet", ...series.map((one) => one.slug)])
      add(`series/${slug}`, `series/${slug}`, () => readSeries(language, slug));
    for (const { handle } of [{ handle: "nobody-yet" }, ...people])
      add(`people/${handle}`, `person/${handle}`, () => readPerson(language, handle));
    for (const { slug: section } of sections) {
      add(section, `section/${section}`, () => readSection(language, section));
      add(`${section}?page=1`, `section/${section}`, () => readSection(language, section, 1));
      add(`${section}?page=2`, `section/${section}`, () => readSection(language, section, 2));
      for (const slug of slugs) addStory(pages, language, section, slug);
    }
    for (const format of ["rss", "atom", "json"] as const) {
      addData(`feed ${format}`, () => readFeed(language, format));
      addData(`corrections ${format}`, () => readCorrectionsFeed(language, format));
    }
    addData("sitemap.xml", () => readSitemapIndex(language));
    for (const file of ["2026-03.xml", "2026-02.xml", "pages.xml"])
      addData(`sitemaps/${file}`, () => readSitemap(language, file));
    addData("news-sitemap.xml", () => readNewsSitemap(language));
    addData("heads.json", () => readHeadsList(language));
    addData("robots.txt", () => readRobots(language));
  }
  return pages;
}

/** The four pages of a story's address. */
function addStory(pages: Map<string, Reading>, language: string, section: string, slug: string): void {
  const name = `${language}/${section}/${slug}`;
  pages.set(name, async () => {
    const answer = await readStory(language, section, slug);
    if (!answer || answer.state === "moved") return answer ?? notHere(language);
    if (answer.state === "killed") return [await readSite(language, { sectionSlug: section }), answer];
    const { story } = answer;
    return [await readSite(language, { sectionSlug: section, story, same: `story/${story.id}` }), answer];
  });
  pages.set(
    `${name}/changes`,
    framed(language, undefined, () => readChanges(language, section, slug)),
  );
  pages.set(
    `${name}/report`,
    framed(language, undefined, () => readReportPage(language, section, slug)),
  );
  pages.set(`${name}/changes.json`, () => readChangeLog(language, section, slug));
}

/** What one act did to the pages that had been read before it. */
export type Effect = {
  /** Pages that say something else than before and are not expired: readers would be shown what is no longer so. */
  stale: string[];
  /** Pages that no longer say what they said, as they should be. */
  changed: string[];
  /** Pages that are expired and say what they said; of addresses where nothing stands only the number. */
  needless: string[];
  missing: number;
  /** Pages that lost a story's headline and may still stand in, as they were, for a page that cannot be made. */
  lost: string[];
};

/** Compares what was read before an act and after it with the tags that the act expired. */
export function effectOf(
  before: ReadonlyMap<string, ReadPage>,
  after: ReadonlyMap<string, ReadPage>,
  expiries: readonly { tags: string[]; gone: string[] }[],
): Effect {
  const effect: Effect = { stale: [], changed: [], needless: [], missing: 0, lost: [] };
  const [tags, gone] = [
    new Set(expiries.flatMap((one) => one.tags)),
    new Set(expiries.flatMap((one) => one.gone)),
  ];
  const still = headlines(after.values());
  const left = [...headlines(before.values())].filter((headline) => !still.has(headline));
  for (const [name, page] of before) {
    const says = after.get(name)?.says;
    const isExpired = [...page.tags].some((tag) => tags.has(tag));
    if (says !== page.says && !isExpired) effect.stale.push(`${name}: ${firstDifference(page.says, says)}`);
    else if (says !== page.says) effect.changed.push(name);
    else if (isExpired && page.missing) effect.missing += 1;
    else if (isExpired) effect.needless.push(name);
    const isGone = [...page.tags].some((tag) => gone.has(tag));
    if (!isGone && left.some((headline) => page.says.includes(headline))) effect.lost.push(name);
  }
  return effect;
}

/** Every headline that stands on any of these pages. */
function headlines(pages: Iterable<ReadPage>): Set<string> {
  return new Set([...pages].flatMap(({ says }) => says.match(/Headline of [a-z]+/g) ?? []));
}

function firstDifference(was: string, is = "nothing"): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  return `“${was.slice(Math.max(0, at - 60), at + 60)}” became “${is.slice(Math.max(0, at - 60), at + 60)}”`;
}
