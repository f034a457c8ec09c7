import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TEXT = /\.(js|css)$/;

/** Of a smaller file little is saved. */
const WORTH_COMPRESSING = 400;

/**
 * Writes beside each script and style of a build the same in brotli and in gzip, as small as they get: it is done once, and every
 * browser waits for fewer bytes (press/built.ts sends them).
 *
 * @param {string} folder all files below it
 */
export async function makeSmaller(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  await Promise.all(names.map(compressFile));
}

async function compressFile(name) {
  const body = readFileSync(name);
  if (body.length < WORTH_COMPRESSING) return;
  const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } };
  await Promise.all([
    brotli(body, best).then((smaller) => writeFile(`${name}.br`, smaller)),
    zip(body, { level: 9 }).then((smaller) => writeFile(`${name}.gz`, smaller)),
  ]);
}
