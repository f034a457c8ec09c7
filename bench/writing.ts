import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { findBrowser } from "@/bin/browser.mjs";
import { build } from "@/bin/build.mjs";
import { startEmbeddedPostgres } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "@/prisma/test-database";
import { makeLongStory, type LongStory } from "./writing/long-story";
import { keystrokes, scriptBytes, signIn, timeToOpen, type SignedIn } from "./writing/measures";
import { startSite } from "./writing/site";

/**
 * The claim: a story of 20,000 words and 60 pictures opens in under 1.5 s and stays fluent, a keystroke painted within
 * 50 ms at the 95th percentile; the editor ships under 250 KB of compressed JavaScript, every other screen of the desk
 * under 160 KB. `npm run bench -- writing` makes such a story in a newsroom of its own, serves it as it is served in
 * life, and measures in a real Chromium.
 */

/** The story is opened so often, each time by a browser that has nothing of it. */
const OPENINGS = 5;
const KILOBYTE = 1_000;

const limits = { open: 1_500, key: 50, editor: 250, screen: 160 };

process.env.NEWSROOM_DIST ??= ".next-test";
await build(process.env.NEWSROOM_DIST);
const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("writing");
const data = mkdtempSync(path.join(tmpdir(), "newsroom-writing-"));
try {
  await createDatabase(url, name);
  Object.assign(process.env, {
    DATABASE_URL: urlOf(url, name),
    READER_DATABASE_URL: "",
    NEWSROOM_DATA: data,
  });
  await migrate(urlOf(url, name));
  const story = await makeLongStory();
  const { closeDatabases } = await import("@/lib/database");
  await closeDatabases();
  await measure(story);
} finally {
  await dropDatabase(url, name);
  await stop();
  rmSync(data, { recursive: true, force: true });
}

async function measure(story: LongStory): Promise<void> {
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const state = await signIn(browser, site.address, story);
    print(`${story.words} words, 60 pictures; Chromium ${browser.version()}, ${cpus().length} processors`);
    await measureWriting(browser, site.address, state, story);
    await measureScripts(browser, site.address, state, story);
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function measureWriting(
  browser: Browser,
  address: string,
  state: SignedIn,
  { storyId }: LongStory,
): Promise<void> {
  const openings: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const context = await browser.newContext({ baseURL: address, storageState: state });
    const page = await context.newPage();
    openings.push(await timeToOpen(page, `/desk/stories/${storyId}`));
    if (opening === OPENINGS - 1) {
      const times = await keystrokes(page);
      row("keystroke to paint, median", percentile(times, 50), "ms");
      row("keystroke to paint, 95th percentile", percentile(times, 95), "ms", limits.key);
      row("keystroke to paint, longest", percentile(times, 100), "ms");
    }
    await context.close();
  }
  row(`opened, median of ${OPENINGS}`, percentile(openings, 50), "ms", limits.open);
  row("opened, longest", percentile(openings, 100), "ms");
}

async function measureScripts(
  browser: Browser,
  address: string,
  state: SignedIn,
  { storyId, revisionId }: LongStory,
): Promise<void> {
  const story = `/desk/stories/${storyId}`;
  const routes: [string, string, number][] = [
    ["editor", story, limits.editor],
    ["board", "/desk", limits.screen],
    ["history", `${story}/history`, limits.screen],
    ["publish", `${story}/publish?revision=${revisionId}`, limits.screen],
    ["preview", `${story}/preview`, limits.screen],
    ["shared previews", `${story}/previews`, limits.screen],
  ];
  for (const [what, path, limit] of routes) {
    const bytes = await scriptBytes(browser, address, state, path);
    row(`JavaScript of the ${what}`, bytes / KILOBYTE, "KB", limit);
  }
}

/** The value under which so many per cent of them lie, by the nearest rank. */
function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new Error("Nothing was measured.");
  return found;
}

function row(what: string, value: number, unit: string, limit?: number): void {
  const over = limit !== undefined && value >= limit;
  const claim = limit === undefined ? "" : `under ${limit} ${unit}${over ? ": NOT KEPT" : ""}`;
  print(`  ${what.padEnd(38)}${value.toFixed(1).padStart(9)} ${unit.padEnd(3)} ${claim}`.trimEnd());
  if (over) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
