import { rmSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { adviseOnPackages } from "./advisories.mjs";
import { build } from "./build.mjs";
import { run } from "./command.mjs";
import { playwrightCounts, sumOf, vitestCounts } from "./counts.mjs";
import { prepare, preparing } from "./newsroom.mjs";
import { KEEP } from "./root.mjs";
import { checkSupplyChain } from "./supply-chain.mjs";

/** Tests build beside a running newsroom, never into its folder. */
const DIST = ".next-test";

const VITEST_REPORT = path.join(KEEP, "vitest.json");
const PLAYWRIGHT_REPORT = path.join(KEEP, "playwright.json");

const TOOLS = {
  prettier: "node_modules/prettier/bin/prettier.cjs",
  eslint: "node_modules/eslint/bin/eslint.js",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

/** What reads the text alone. The slowest has a processor to itself, the others follow each other on another. */
const READING = [
  "Format, lint and types",
  () =>
    first(
      eslint(),
      prettier().then((status) => status || types()),
    ),
];

/** What others wrote: from the lock file alone, under licences that are allowed. Nothing is asked of the network. */
const PACKAGES = ["Packages", () => Promise.resolve(checkSupplyChain()).then(() => 0)];

/**
 * The whole of `npm test`: installs what is missing, then every check in turn, up to the first that fails.
 *
 * @returns {Promise<number>} the exit status
 */
export async function testEverything() {
  await prepare({ withTests: true });
  const browser = await findBrowser();
  for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) rmSync(report, { force: true });
  const status = await inTurn([
    PACKAGES,
    READING,
    ["Rules and database", () => vitest([])],
    ["Build", () => preparing(() => build(DIST)).then(() => 0)],
    ["Journeys", () => journeys(browser)],
  ]);
  console.log(`\n${await adviseOnPackages()}`);
  console.log(sumOf([vitestCounts(VITEST_REPORT), playwrightCounts(PLAYWRIGHT_REPORT)]));
  return status;
}

/** The fast part, for before every commit: no database, no build, no browser. */
export async function checkQuickly() {
  await prepare({ withTests: true });
  return inTurn([PACKAGES, READING, ["Rules", () => vitest(["--project", "rules"])]]);
}

async function inTurn(stages) {
  for (const [name, work] of stages) {
    console.log(`\n── ${name}`);
    const began = performance.now();
    const status = await work();
    console.log(`── ${name}: ${status === 0 ? "passed" : "FAILED"} in ${seconds(began)} s`);
    if (status !== 0) return status;
  }
  return 0;
}

/** The first status of several that is no success; all of them are waited for. */
async function first(...statuses) {
  return (await Promise.all(statuses)).find((status) => status !== 0) ?? 0;
}

/** What people paste stays as their programs wrote it. */
function prettier() {
  return tool("prettier", ["--check", "--log-level", "warn", ".", "!lib/paste/documents/**"]);
}

function eslint() {
  return tool("eslint", ["--max-warnings", "0", "."]);
}

/** Next writes the types of our routes first; a fresh clone has none and an old build's may be stale. */
async function types() {
  const status = await tool("next", ["typegen"], { env: { NEWSROOM_DIST: DIST }, quiet: true });
  return status === 0 ? tool("tsc", ["--noEmit", "-p", "tsconfig.check.json"]) : status;
}

function vitest(more) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];
  return tool("vitest", ["run", ...reporters, ...more]);
}

function journeys(browser) {
  return tool("playwright", ["test", "--reporter=list,json"], {
    env: { CHROMIUM_PATH: browser, NEWSROOM_DIST: DIST, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
  });
}

function tool(name, parameters, options = {}) {
  const env = { NEXT_TELEMETRY_DISABLED: "1", ...options.env };
  return run(process.execPath, [TOOLS[name], ...parameters], { ...options, env });
}

function seconds(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}
