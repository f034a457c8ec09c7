import { build } from "@/bin/build.mjs";
import { load } from "../press/load";
import { findOrInstall } from "../press/machine";
import { withDemoPaper, withPostgres } from "../press/papers";
import { startNewsroom } from "../press/servers";

/** For how long readers ask, in seconds. */
const SECONDS = 10;

/** How many files a second a server gives that are kept, each time asking the database whether readers are still shown them. */
export async function measureRate(print: (line: string) => void): Promise<void> {
  if (!findOrInstall("wrk")) return print("wrk is not here and cannot be installed: the rate is left out.");
  process.env.NEWSROOM_DIST ??= ".next-test";
  await build(process.env.NEWSROOM_DIST);
  await withPostgres((server) =>
    withDemoPaper(server, async () => {
      const newsroom = await startNewsroom();
      try {
        await measure(newsroom.address, print);
      } finally {
        await newsroom.stop();
      }
    }),
  );
}

async function measure(address: string, print: (line: string) => void): Promise<void> {
  const front = await (await fetch(address)).text();
  const file = /\/media\/[\w-]+-480\.avif/.exec(front)?.[0];
  if (!file) throw new Error("The front shows no picture.");
  const first = performance.now();
  const made = await fetch(address + file);
  const bytes = (await made.arrayBuffer()).byteLength;
  print(`a file of ${bytes} bytes, first asked for: ${(performance.now() - first).toFixed(0)} ms`);
  // What is made ahead takes a processor for a while.
  await new Promise((resolve) => setTimeout(resolve, 60_000));
  const { requests, seconds, p50, p99, failed } = await load(address + file, SECONDS);
  const rate = (requests / seconds).toFixed(0);
  print(
    `kept: ${rate} a second, middle ${p50.toFixed(1)} ms, 99th percentile ${p99.toFixed(1)} ms, ${failed} failed`,
  );
}
