import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { HEALTH } from "@/press/health";
import type { PressCount } from "@/press/readers";
import { load } from "./load";
import { memoryOf } from "./machine";
import { startNewsroom, type Server } from "./servers";

/** In MB: what pages may take. */
const BOUND = 64;

/** How long readers ask, in seconds, and how often it is looked what that takes, in milliseconds. */
const SECONDS = 300;
const LOOK_EVERY = 5_000;

/** How long the server may take to say what of its memory is in use, in milliseconds. */
const PATIENCE = 30_000;

/** Imported before the server. */
const LIVE_MEMORY = pathToFileURL(path.join(import.meta.dirname, "live-memory.mjs")).href;

/** In MB: what the process held, and what of it was in use: what was left when everything else had been cleared away. */
type Held = { rss: number; live: number };

export type Memory = {
  bound: number;
  stories: number;
  seconds: number;
  requests: number;
  failed: number;
  start: Held;
  /** At each fifth of the time. */
  fifths: Held[];
  mostRss: number;
  count: PressCount;
};

/** Readers who ask for stories at random, of which the press can keep only a part. */
export async function measureMemory(paths: readonly string[]): Promise<Memory> {
  const folder = mkdtempSync(path.join(tmpdir(), "newsroom-memory-"));
  const [file, answer] = [path.join(folder, "paths"), path.join(folder, "live")];
  writeFileSync(file, paths.join("\n"));
  const server = await startNewsroom({
    PRESS_MEMORY: String(BOUND),
    LIVE_MEMORY: answer,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import ${LIVE_MEMORY}`,
  });
  const rss: number[] = [];
  const looking = setInterval(() => rss.push(memoryOf(server.pid) ?? NaN), LOOK_EVERY);
  try {
    const start = await held(server, answer);
    const [{ requests, failed }, fifths] = await Promise.all([
      load(server.address, SECONDS, file),
      heldAtFifths(server, answer),
    ]);
    return {
      ...{ bound: BOUND, stories: paths.length, seconds: SECONDS, requests, failed },
      ...{ start, fifths, mostRss: Math.max(...rss, start.rss, ...fifths.map((one) => one.rss)) },
      count: await countOf(server.address),
    };
  } finally {
    clearInterval(looking);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function heldAtFifths(server: Server, answer: string): Promise<Held[]> {
  const [begun, fifths] = [Date.now(), [] as Held[]];
  for (let part = 1; part <= 5; part++) {
    await after(begun + (SECONDS * 1_000 * part) / 5 - Date.now());
    fifths.push(await held(server, answer));
  }
  return fifths;
}

/** What the process holds, and then what of it is in use. */
async function held({ pid }: Server, answer: string): Promise<Held> {
  const rss = memoryOf(pid) ?? NaN;
  rmSync(answer, { force: true });
  process.kill(pid, "SIGUSR2");
  const end = Date.now() + PATIENCE;
  while (!existsSync(answer)) {
    if (Date.now() > end) throw new Error("The server does not say what of its memory is in use.");
    await after(50);
  }
  return { rss, live: Number(readFileSync(answer, "utf8")) / 1024 / 1024 };
}

/** What the press says of itself. */
async function countOf(address: string): Promise<PressCount> {
  const { press } = (await (await fetch(address + HEALTH)).json()) as { press?: PressCount };
  if (!press) throw new Error("The press keeps nothing.");
  return press;
}
