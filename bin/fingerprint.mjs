import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";

/**
 * A short text that changes when any of these files, or of the files in these folders, changes.
 * Tests are left out: what is built does not depend on them.
 *
 * @param {string[]} places paths in the checkout; those that do not exist count as empty
 * @param {string[]} more whatever else the result depends on
 */
export function fingerprint(places, more = []) {
  const hash = createHash("sha256").update(more.join("\0"));
  for (const file of places.flatMap(filesIn).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest("hex").slice(0, 32);
}

function filesIn(place) {
  const full = path.join(ROOT, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(place) ? [] : [place];
  return readdirSync(full).flatMap((name) => filesIn(`${place}/${name}`));
}
