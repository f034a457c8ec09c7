import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CannotStart } from "./cannot-start.mjs";
import { ROOT } from "./root.mjs";

/** `node bin/supply-chain.mjs --write` writes the list of licences anew, for whoever has looked at what is new in it. */
export const LICENCE_LIST = "docs/licences.md";

/** Licences under which others' programs may come with this one: none asks anything of the newsroom's own. */
const FREE = ["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"];
const OTHERS = ["Unlicense", "CC-BY-4.0", "OFL-1.1", "MPL-2.0", "EPL-2.0", "LGPL-3.0", "LGPL-3.0-or-later"];
const ALLOWED = new Set([...FREE, ...OTHERS]);

/** Packages that say their licence elsewhere than in their manifest: who has looked, and where it stands. */
const READ_BY_HAND = {
  "combine-errors": "MIT", // Readme.md
  "humanize-number": "MIT", // Readme.md
  only: "MIT", // Readme.md
  "seq-queue": "MIT", // LICENSE
  // In the manner of before 2014: "licenses".
  busboy: "MIT",
  dicer: "MIT",
  streamsearch: "MIT",
};

const KINDS = ["dependencies", "devDependencies", "optionalDependencies"];

/**
 * What is wrong with what this program is made of, as sentences; nothing is asked of the network.
 *
 * @param {Record<string, any>} manifest package.json
 * @param {{ packages: Record<string, any> }} lock package-lock.json
 * @returns {string[]}
 */
export function faultsOf(manifest, lock) {
  const places = packagesOf(lock);
  const scripts = manifest.allowScripts ?? {};
  return [
    ...KINDS.flatMap((kind) => disagreements(kind, manifest[kind] ?? {}, lock.packages)),
    ...places.flatMap(([place, one]) => sourceFaults(place, one)),
    ...places
      .filter(([place, one]) => one.hasInstallScript && !(nameOf(place) in scripts))
      .map(
        ([place]) =>
          `${nameOf(place)} has an install script that allowScripts in package.json does not name.`,
      ),
    ...Object.keys(scripts)
      .filter((name) => !places.some(([place, one]) => nameOf(place) === name && one.hasInstallScript))
      .map((name) => `allowScripts names ${name}, which has no install script.`),
    ...places
      .filter(([place, one]) => !isFree(licenceOf(place, one)))
      .map(
        ([place, one]) => `${nameOf(place)} is under "${licenceOf(place, one)}", which nobody has allowed.`,
      ),
  ];
}

/**
 * Every package by its licence: what the newsroom runs with first, then what only its tests need.
 *
 * @param {{ packages: Record<string, any> }} lock
 * @returns {string} as Markdown
 */
export function licenceList(lock) {
  const [run, tests] = [false, true].map((dev) =>
    packagesOf(lock).filter(([, one]) => Boolean(one.dev) === dev),
  );
  return [
    "# Whose work this is made of",
    "Written by `node bin/supply-chain.mjs --write` from package-lock.json; `npm run check` fails where it is out of date or names a licence that nobody has allowed (`bin/supply-chain.mjs`). Each package's own text of its licence lies in its folder under `node_modules`.",
    ...["What the newsroom runs with", "What only its tests need"].flatMap((title, at) => [
      `## ${title}`,
      ...byLicence([run, tests][at]),
    ]),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

/** @throws CannotStart with every fault, one a line */
export function checkSupplyChain() {
  const [manifest, lock] = [read("package.json"), read("package-lock.json")];
  const faults = faultsOf(manifest, lock);
  const written = path.join(ROOT, LICENCE_LIST);
  if (!existsSync(written) || readFileSync(written, "utf8") !== licenceList(lock))
    faults.push(
      `${LICENCE_LIST} is out of date: look at what is new, then node bin/supply-chain.mjs --write`,
    );
  if (faults.length > 0) throw new CannotStart(faults.join("\n"));
  console.log(`${packagesOf(lock).length} packages: locked, whole, under licences that are allowed`);
}

/** Exact versions, and the same ones in both files. */
function disagreements(kind, wanted, locked) {
  const root = locked[""]?.[kind] ?? {};
  return Object.entries(wanted).flatMap(([name, version]) => {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      return [`${name} is asked for as "${version}": no exact version.`];
    const found = locked[`node_modules/${name}`]?.version;
    const agrees = root[name] === version && found === version;
    return agrees
      ? []
      : [`package.json asks for ${name} ${version}, package-lock.json has ${found ?? "none"}.`];
  });
}

/** From the registry, and known by the hash of its bytes. */
function sourceFaults(place, { integrity, resolved, link, inBundle }) {
  const name = nameOf(place);
  if (link || inBundle) return [`${name} comes from a folder or inside another package.`];
  const faults = /^sha512-[A-Za-z0-9+/]{86}==/.test(integrity ?? "")
    ? []
    : [`${name} has no sha512 in the lock file.`];
  const isRegistrys = resolved === undefined || /^https:\/\/[^/@]+\/.+\.tgz$/.test(resolved);
  return isRegistrys ? faults : [...faults, `${name} comes from ${resolved}, which is no registry.`];
}

/** "(MIT OR EUPL-1.1+)" is free if one of its sides is; "Apache-2.0 AND MIT" if both are. */
function isFree(licence) {
  const sides = licence.replaceAll(/[()]/g, "").split(/ OR /i);
  return sides.some((side) => side.split(/ AND /i).every((one) => ALLOWED.has(one.trim())));
}

function byLicence(places) {
  const names = new Map();
  for (const [place, one] of places) {
    const licence = licenceOf(place, one);
    names.set(licence, (names.get(licence) ?? new Set()).add(`${nameOf(place)} ${one.version}`));
  }
  return [...names.keys()]
    .sort()
    .map((licence) => `**${licence}**: ${[...names.get(licence)].sort().join(", ")}`);
}

function licenceOf(place, { license }) {
  return license ?? READ_BY_HAND[nameOf(place)] ?? "no licence";
}

function packagesOf(lock) {
  return Object.entries(lock.packages).filter(([place]) => place !== "");
}

/** "node_modules/a/node_modules/@b/c" → "@b/c" */
function nameOf(place) {
  return place.split("node_modules/").at(-1) ?? place;
}

function read(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes("--write"))
    writeFileSync(path.join(ROOT, LICENCE_LIST), licenceList(read("package-lock.json")));
  const { endingInOneSentence } = await import("./say.mjs");
  await endingInOneSentence(() => checkSupplyChain());
}
