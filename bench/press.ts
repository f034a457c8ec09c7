import { build } from "@/bin/build.mjs";
import { findOrInstall, isBusy, leaveServerCore, versions } from "./press/machine";
import { measureMemory } from "./press/memory";
import { livePaths, withArchive, withDemoPaper, withPostgres } from "./press/papers";
import { measureRates } from "./press/rates";
import { reportMemory, reportRates, reportVisible, writeSection, type Section } from "./press/report";
import { measureVisible } from "./press/visible";

/**
 * The claims: a pressed article is served at 0.7 of the rate of a bare `node:http` server and at 0.4 of nginx's for the
 * same bytes, its 99th percentile under four times nginx's; a change is seen everywhere within 300 ms on one server and
 * 1 s on two, a hundred times in a row without one stale read; memory stays within its bound. `npm run bench -- press`
 * measures all of it, `npm run bench -- press rates`, `visible` or `memory` a part, and writes it into results.md.
 */

const STORIES = 10_000;
const PARTS = ["rates", "visible", "memory"];

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !PARTS.includes(part));
if (unknown !== undefined) throw new Error(`There is no part "${unknown}": ${PARTS.join(", ")}.`);
const wants = (part: string) => asked.length === 0 || asked.includes(part);

process.env.NEWSROOM_DIST ??= ".next-test";
await build(process.env.NEWSROOM_DIST);
const busy = isBusy();
leaveServerCore();
const nginx = findOrInstall("nginx");
if (!nginx) print("nginx is not here and cannot be installed: it is left out.");
const about = `${day()}, ${versions(nginx)}${busy ? "; **beside other work**" : ""}.`;
const hasLoad = findOrInstall("wrk") !== undefined;
if (!hasLoad) print("wrk is not here and cannot be installed: rates and memory are left out.");

print(about);
await withPostgres(async (server) => {
  const needsPaper = (wants("rates") && hasLoad) || wants("visible");
  if (needsPaper)
    await withDemoPaper(server, async () => {
      if (wants("rates") && hasLoad) await show(reportRates(await measureRates(await article(), nginx)));
      if (wants("visible")) await show(reportVisible(await measureVisible()));
    });
  if (wants("memory") && hasLoad)
    await withArchive(server, STORIES, async (paths) => show(reportMemory(await measureMemory(paths))));
});

/** An article of middling length, the same in every run of the same demo paper. */
async function article(): Promise<string> {
  const paths = (await livePaths()).filter((path) => path.split("/").length === 3);
  const found = paths.find((path) => path === "/city/copper-taken-from-the-tram-depot") ?? paths[0];
  if (found === undefined) throw new Error("The paper has no story.");
  return found;
}

async function show(section: Section): Promise<void> {
  for (const line of section.lines) print(line);
  for (const claim of section.missed) print(`NOT KEPT: ${claim}`);
  if (section.missed.length > 0) process.exitCode = 1;
  await writeSection(section, about);
}

function day(): string {
  return new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
