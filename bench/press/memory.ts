import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HEALTH } from "@/press/health";
import type { PressCount } from "@/press/readers";
import { load } from "./load";
import { memoryOf } from "./machine";
import { startNewsroom } from "./servers";

/** In MB: what pages may take. */
const BOUND = 64;

/** How long readers ask, in seconds, and how often it is looked what that takes, in milliseconds. */
const SECONDS = 300;
const LOOK_EVERY = 5_000;

export type Memory = {
  bound: number;
  stories: number;
  seconds: number;
  requests: number;
  failed: number;
  /** What the process held in MB: as it began, at most, at each fifth of the time. */
  rss: { start: number; most: number; fifths: number[] };
  count: PressCount;
};

/** Readers who ask for stories at random, of which the press can keep only a part. */
export async function measureMemory(paths: readonly string[]): Promise<Memory> {
  const folder = mkdtempSync(path.join(tmpdir(), "newsroom-memory-"));
  const file = path.join(folder, "paths");
  writeFileSync(file, paths.join("\n"));
  const server = await startNewsroom({ PRESS_MEMORY: String(BOUND) });
  const held: number[] = [memoryOf(server.pid) ?? NaN];
  const looking = setInterval(() => held.push(memoryOf(server.pid) ?? NaN), LOOK_EVERY);
  try {
    const { requests, failed } = await load(server.address, SECONDS, file);
    const [start = NaN] = held;
    const fifths = [1, 2, 3, 4, 5].map((part) => held[Math.floor(((held.length - 1) * part) / 5)] ?? NaN);
    return {
      ...{ bound: BOUND, stories: paths.length, seconds: SECONDS, requests, failed },
      rss: { start, most: Math.max(...held), fifths },
      count: await countOf(server.address),
    };
  } finally {
    clearInterval(looking);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the press says of itself. */
async function countOf(address: string): Promise<PressCount> {
  const { press } = (await (await fetch(address + HEALTH)).json()) as { press?: PressCount };
  if (!press) throw new Error("The press keeps nothing.");
  return press;
}
