import { cpus } from "node:os";
import { closeDatabases } from "@/lib/database";
import type { LibraryFilter } from "@/lib/media/fields";
import type { Cursor } from "@/lib/media/library/look-up";
import { startEmbeddedPostgres } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "@/prisma/test-database";
import { makeHoldings, type Holdings } from "./library/holdings";

/**
 * The claim: with 100,000 pictures every search and filter of the library, alone and together, with its exact count and
 * the uses of what is shown, is answered in under 200 ms at the 95th percentile. `npm run bench -- library [PICTURES]`
 * makes so many in a database of its own and asks as the desk's page does; nothing is cached.
 */

const LIMIT = 200;
const ASKED = 40;
const BEFORE = 4;

const [pictures = 100_000] = process.argv.slice(2).map(Number);

const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("library");
try {
  await createDatabase(url, name);
  Object.assign(process.env, { DATABASE_URL: urlOf(url, name), READER_DATABASE_URL: "" });
  await migrate(urlOf(url, name));
  const began = Date.now();
  const holdings = await makeHoldings(urlOf(url, name), pictures);
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  print(`${pictures} pictures made in ${seconds} s, ${cpus().length} processors`);
  await measureAll(holdings);
} finally {
  await closeDatabases();
  await dropDatabase(url, name);
  await stop();
}

type Asked = LibraryFilter & Cursor;

/** Each filter for the time it is asked, so that it is not always the same one. */
function filtersOf({ common, usual, rare }: Holdings): Record<string, (time: number) => Asked> {
  const middle = Math.floor(pictures / 2);
  return {
    "everything, newest": () => ({}),
    "everything, middle": (time) => ({ before: middle + time }),
    "everything, newer": (time) => ({ after: middle + time }),
    "a rare word": () => ({ words: rare }),
    "a usual word": () => ({ words: usual }),
    "a word of very many": () => ({ words: common }),
    "two words": () => ({ words: `${common} ${usual}` }),
    "a beginning of two letters": () => ({ words: common.slice(0, 2) }),
    "a file's name": (time) => ({ words: `DSC_${middle + time}` }),
    "nothing like it": (time) => ({ words: `nothinglike${time}` }),
    "free to use": () => ({ rights: "free" }),
    "ends within 30 days": () => ({ rights: "ending" }),
    "ended or withdrawn": () => ({ rights: "lost" }),
    missing: () => ({ rights: "missing" }),
    "never used": () => ({ used: "never" }),
    "used anywhere": () => ({ used: "anywhere" }),
    "on a live story": () => ({ used: "live" }),
    landscape: () => ({ shape: "landscape" }),
    portrait: () => ({ shape: "portrait" }),
    square: () => ({ shape: "square" }),
    "added within a year": () => ({ addedFrom: "2024-03-01", addedTo: "2025-03-01" }),
    "taken within a month": () => ({ takenFrom: "2023-03-01", takenTo: "2023-04-01" }),
    "by whom": (time) => ({ person: 1 + (time % 40) }),
    topic: (time) => ({ topic: 1 + (time % 80) }),
    "needs attention": () => ({ needs: true }),
    "taken out": () => ({ out: true }),
    "free, never used, landscape": () => ({ rights: "free", used: "never", shape: "landscape" }),
    "word, missing, used, person": (time) => ({
      ...{ words: usual, rights: "missing", used: "anywhere", person: 1 + (time % 40) },
    }),
    "word of very many, never used": () => ({ words: common, used: "never" }),
    "needs attention, word, portrait": () => ({ needs: true, words: common, shape: "portrait" }),
    "everything at once": (time) => ({
      ...{ words: common, rights: "free", used: "live", shape: "landscape", person: 1 + (time % 40) },
      ...{ topic: 1 + (time % 80), addedFrom: "2016-01-01", takenTo: "2030-01-01", needs: true },
    }),
  };
}

async function measureAll(holdings: Holdings): Promise<void> {
  const { openNewsroom } = await import("@/lib/newsroom");
  const { listPictures } = await import("@/lib/media/library/list-pictures");
  const { readLibraryChoices } = await import("@/lib/media/library/library-choices");
  const { findPictures } = await import("@/lib/media/library/find-pictures");
  const { findAlike } = await import("@/lib/media/library/near-duplicates");
  const newsroom = openNewsroom();
  const actor = { kind: "person", id: 1, name: "Photographer", role: "editor", language: "en" } as const;
  for (const [what, asked] of Object.entries(filtersOf(holdings)))
    await measure(what, (time) => {
      const { before, after, ...filter } = asked(time);
      return listPictures(newsroom, actor, filter, { before, after });
    });
  await measure("the filters' choices and counts", () => readLibraryChoices(newsroom, actor));
  await measure("the editor's picture dialog", () =>
    findPictures(newsroom, actor, { words: holdings.usual }),
  );
  await measure("pictures that look alike", (time) => findAlike(newsroom, actor, 1 + time * 3));
}

async function measure(what: string, ask: (time: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  let found: unknown;
  for (let time = 0; time < BEFORE + ASKED; time += 1) {
    const began = performance.now();
    found = await ask(time);
    if (time >= BEFORE) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (percent: number) => times[Math.ceil((percent / 100) * times.length) - 1] ?? NaN;
  const over = at(95) >= LIMIT ? `  over ${LIMIT} ms` : "";
  const count = typeof found === "object" && found && "count" in found ? ` ${Number(found.count)} found` : "";
  print(
    `  ${what.padEnd(34)}${at(50).toFixed(0).padStart(6)}${at(95).toFixed(0).padStart(6)} ms${over}${count}`,
  );
  if (over) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
