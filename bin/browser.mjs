import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { CannotStart } from "./cannot-start.mjs";
import { run } from "./command.mjs";
import { step } from "./say.mjs";

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
const MAC_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium for the journeys: the one CHROMIUM_PATH names, Playwright's own, one of this machine, or
 * else one that is downloaded or, on Debian as root, installed.
 *
 * @returns {Promise<string>} the path of the program
 */
export async function findBrowser() {
  const found = await installedBrowser();
  if (found !== null) return found;
  await step("Fetching a browser", fetchBrowser);
  const fetched = await installedBrowser();
  if (fetched !== null) return fetched;
  throw new CannotStart(
    "The journeys need a browser: install Chrome or Chromium, or set CHROMIUM_PATH to one.",
  );
}

async function installedBrowser() {
  const { chromium } = await import("@playwright/test");
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const ofMachine = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...ofMachine, ...MAC_PLACES];
  return places.find((place) => place && existsSync(place) && runs(place)) ?? null;
}

/** Some systems carry a program of that name which only says how to install the real one. */
function runs(place) {
  try {
    execFileSync(place, ["--version"], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

async function fetchBrowser() {
  const parameters = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
  if ((await run(process.execPath, parameters, { quiet: true })) === 0 && (await installedBrowser()) !== null)
    return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { quiet: true, env });
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { quiet: true, env });
}
