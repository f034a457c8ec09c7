import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import type { Memory } from "./memory";
import type { Rate, Rates } from "./rates";
import type { Visible } from "./visible";

/** What was measured, as lines of a table in Markdown; the same on the screen and in results.md. */
export type Section = { name: "rates" | "visible" | "memory"; lines: string[]; missed: string[] };

const RESULTS = path.join(import.meta.dirname, "..", "results.md");

/** What is claimed of the press (issue: the press). */
const LIMITS = { ofBare: 0.7, ofNginx: 0.4, slowest: 4, rendersPerCore: 150, visible: [300, 1_000] } as const;

/** Rates, each beside those that the same core reached in the same run. */
export function reportRates(rates: Rates): Section {
  const { nginx, bare, press, unkept, unkeptMix } = rates;
  const missed: string[] = [];
  const ofBare = press.rate / bare.rate;
  if (ofBare < LIMITS.ofBare) missed.push(`${times(ofBare)} of the bare server, not ${LIMITS.ofBare}`);
  if (nginx && press.rate / nginx.rate < LIMITS.ofNginx)
    missed.push(`${times(press.rate / nginx.rate)} of nginx, not ${LIMITS.ofNginx}`);
  if (nginx && press.p99 >= LIMITS.slowest * nginx.p99)
    missed.push(`a 99th percentile of ${times(press.p99 / nginx.p99)} × nginx's`);
  const perCore = unkept.core ? 1_000 / unkept.core : unkept.rate;
  if (perCore < LIMITS.rendersPerCore)
    missed.push(`${whole(perCore)} renderings a second and core, not ${LIMITS.rendersPerCore}`);
  const row = (what: string, rate: Rate | undefined) =>
    rate
      ? `| ${what} | ${whole(rate.rate)} | ${share(rate.rate, bare.rate)} | ${share(rate.rate, nginx?.rate)} | ${milliseconds(rate.p50)} | ${milliseconds(rate.p99)} | ${rate.failed} |`
      : `| ${what} | not to be had here | | | | | |`;
  return {
    name: "rates",
    missed,
    lines: [
      `One article of the demo paper, ${rates.bytes} bytes in brotli, to 64 connections:`,
      "",
      "| server | requests/s | of the bare one | of nginx | 50 % within, ms | 99 % within, ms | failed |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      row("nginx, the same bytes from a file", nginx),
      row("bare `node:http`, the same bytes from memory", bare),
      row("the press", press),
      row("nothing kept, the same article", unkept),
      row("nothing kept, any article", unkeptMix),
      "",
      unkept.core
        ? `A rendering of the article takes ${milliseconds(unkept.core)} ms of its core, of any article ${milliseconds(unkeptMix.core ?? NaN)}: ${whole(perCore)} a second and core.`
        : `${whole(perCore)} renderings of the article a second.`,
    ],
  };
}

/** How long a change takes until readers see it everywhere. */
export function reportVisible(found: readonly Visible[]): Section {
  const missed = found.flatMap(({ servers, longest, stale, unproven }) => {
    const limit = LIMITS.visible[servers - 1] ?? 1_000;
    return [
      ...(longest >= limit
        ? [`${whole(longest)} ms until visible on ${servers} server(s), not ${limit}`]
        : []),
      ...(stale > 0 ? [`${stale} stale reads on ${servers} server(s)`] : []),
      ...(unproven > 0 ? [`${unproven} changes unproven on ${servers} server(s)`] : []),
    ];
  });
  const places = found[0]?.places ?? [];
  return {
    name: "visible",
    missed,
    lines: [
      `A live story gets another headline, by a program of its own beside the servers; from the act's return until the last of ${places.length} places shows it (${places.map((place) => `\`${place}\``).join(", ")}):`,
      "",
      "| servers | changes | middle, ms | 95 %, ms | longest, ms | stale reads after the desk's proof | not proven at once |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      ...found.map(
        ({ servers, changes, p50, p95, longest, stale, asked, unproven }) =>
          `| ${servers} | ${changes} | ${whole(p50)} | ${whole(p95)} | ${whole(longest)} | ${stale} of ${asked} | ${unproven} |`,
      ),
    ],
  };
}

/** What a bounded press holds. From the first fifth on nothing but pages may come to be in use. */
export function reportMemory(measured: Memory): Section {
  const { bound, stories, seconds, requests, failed, start, fifths, mostRss, count } = measured;
  const { hits, misses, evicted, pages, bytes } = count;
  const grown = (fifths.at(-1)?.live ?? NaN) - (fifths[0]?.live ?? NaN);
  const missed = bytes > bound * 1024 * 1024 ? ["more kept than the bound"] : [];
  if (!(grown <= bound)) missed.push(`${whole(grown)} MB more in use than after a fifth of the time`);
  return {
    name: "memory",
    missed,
    lines: [
      `${stories} stories at random for ${seconds} s, in brotli or gzip, the press bounded to ${bound} MB: ${requests} requests (${failed} failed), ${whole((100 * hits) / (hits + misses))} % of them kept pages (${hits} of ${hits + misses}); ${pages} pages in ${(bytes / 1024 / 1024).toFixed(1)} MB at the end, ${evicted} evicted.`,
      "",
      "| MB | at the start | at each fifth of the time | | | | | at most |",
      "| --- | --- | --- | --- | --- | --- | --- | --- |",
      `| in use, when all else has been cleared away | ${[start, ...fifths].map(({ live }) => whole(live)).join(" | ")} | |`,
      `| held by the process before that | ${[start, ...fifths].map(({ rss }) => whole(rss)).join(" | ")} | ${whole(mostRss)} |`,
    ],
  };
}

/** Puts a section where the last one of its name stood in results.md. */
export async function writeSection({ name, lines }: Section, about: string): Promise<void> {
  const text = readFileSync(RESULTS, "utf8");
  const [begin, end] = [`<!-- press ${name} -->`, `<!-- /press ${name} -->`];
  const [from, until] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || until < from) throw new Error(`results.md has no place for "${name}".`);
  const written = [begin, "", about, "", ...lines, "", ""].join("\n");
  const next = text.slice(0, from) + written + text.slice(until);
  writeFileSync(RESULTS, await format(next, { ...(await resolveConfig(RESULTS)), filepath: RESULTS }));
}

const whole = (value: number) => value.toFixed(0);
const times = (value: number) => value.toFixed(2);
const milliseconds = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const share = (value: number, of: number | undefined) => (of === undefined ? "" : times(value / of));
