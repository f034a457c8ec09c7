import { cpus } from "node:os";
import { closeDatabases } from "@/lib/database";
import { startEmbeddedPostgres } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "@/prisma/test-database";
import { makeArchive, type Archive } from "./lists/archive";

/**
 * The claim: with 100,000 stories every front, list and search is answered in under 100 ms at the 95th percentile, at
 * any depth, and nothing is cached. `npm run bench -- lists [STORIES]` makes so many in a database of its own and asks
 * for each page, its head and foot included, as the server does; what React then makes of it depends on the page's
 * length and not on the archive's.
 */

const LIMIT = 100;
const ASKED = 60;
const BEFORE = 10;

const [stories = 100_000] = process.argv.slice(2).map(Number);

const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("lists");
try {
  await createDatabase(url, name);
  Object.assign(process.env, { DATABASE_URL: urlOf(url, name), READER_DATABASE_URL: "" });
  await migrate(urlOf(url, name));
  const began = Date.now();
  const archive = await makeArchive(urlOf(url, name), stories);
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  print(`${stories} stories made in ${seconds} s, ${cpus().length} processors`);
  for (const [what, ask] of Object.entries(await pagesOf(archive))) await measure(what, ask);
} finally {
  await closeDatabases();
  await dropDatabase(url, name);
  await stop();
}

type Ask = (time: number) => Promise<unknown>;

/** Each page for the time it is asked, so that it is not always the same one. */
async function pagesOf({ common, usual, rare, phrase, month }: Archive): Promise<Record<string, Ask>> {
  const read = await import("@/lib/web/reader");
  const section = (time: number) => `section-${1 + (time % 6)}`;
  const topic = (time: number) => `topic-${1 + (time % 80)}`;
  const writer = (time: number) => `writer-${1 + (time % 60)}`;
  const middle = (count: number) => Math.max(1, Math.floor(count / 2 / 20));
  const [year = "", number = ""] = month.split("-");
  const search = (query: Record<string, string>) => read.readSearch("en", query);
  return {
    front: () => read.readFront("en"),
    "section, newest": (time) => read.readSection("en", section(time)),
    "section, middle": (time) => read.readSection("en", section(time), middle(stories / 18) + (time % 5)),
    "topic, newest": (time) => read.readTopic("en", topic(time)),
    "topic, middle": (time) => read.readTopic("en", topic(time), middle(stories / 120)),
    "person, newest": (time) => read.readPerson("en", writer(time)),
    "person, middle": (time) => read.readPerson("en", writer(time), middle(stories / 180)),
    archive: () => read.readArchive("en"),
    "archive, a month": (time) => read.readMonth("en", year, number, 1 + (time % 3)),
    corrections: () => read.readCorrections("en"),
    feed: () => read.readFeed("en", "rss"),
    "sitemap index": () => read.readSitemapIndex("en"),
    "sitemap, a month": () => read.readSitemap("en", `${month}.xml`),
    story: (time) => {
      const place = 3 * (Math.floor(stories / 3) - 1 - time * 7);
      return read.readStory("en", `section-${1 + (Math.floor(place / 3) % 6)}`, `story-${place}`);
    },
    "search, a rare word": () => search({ q: rare }),
    "search, a usual word": () => search({ q: usual }),
    "search, a usual word, by time": () => search({ q: usual, order: "time", section: "section-2" }),
    "search, a phrase": () => search({ q: phrase }),
    "search, nothing there": (time) => search({ q: `nothinglike${time}` }),
    "search, a name mistyped": () => search({ q: "Wrietr" }),
    "search, a word of every story": () => search({ q: common }),
  };
}

async function measure(what: string, ask: Ask): Promise<void> {
  const { readSite } = await import("@/lib/web/reader");
  const times: number[] = [];
  for (let time = -BEFORE; time < ASKED; time += 1) {
    const began = performance.now();
    const [page] = await Promise.all([ask(time + BEFORE), readSite("en")]);
    if (time >= 0) times.push(performance.now() - began);
    if (!page) throw new Error(`There is no such page: ${what}`);
  }
  times.sort((a, b) => a - b);
  const at = (percent: number) => times[Math.ceil((percent / 100) * times.length) - 1] ?? NaN;
  const over = at(95) >= LIMIT ? `  over ${LIMIT} ms` : "";
  print(`  ${what.padEnd(32)}${at(50).toFixed(0).padStart(6)}${at(95).toFixed(0).padStart(6)} ms${over}`);
  if (over) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
