import { readFileSync } from "node:fs";

/** Ends this process with one sentence when this Node is older than package.json allows. Plain syntax on purpose. */
export function refuseOldNode() {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  if (isAllowed(manifest.engines.node, process.versions.node)) return;
  console.error(
    "The newsroom needs Node " + manifest.engines.node + "; this is Node " + process.versions.node + ".",
  );
  process.exit(1);
}

/**
 * Whether a version satisfies a range of the form `^20.19 || >=22.12`.
 *
 * @param {string} range
 * @param {string} version
 */
export function isAllowed(range, version) {
  const [major, minor] = version.split(".").map(Number);
  return range.split("||").some((part) => {
    const [, sign, wantedMajor, wantedMinor] = /(\^|>=)\s*(\d+)\.(\d+)/.exec(part);
    const sameMajor = major === Number(wantedMajor) && minor >= Number(wantedMinor);
    return sameMajor || (sign === ">=" && major > Number(wantedMajor));
  });
}
