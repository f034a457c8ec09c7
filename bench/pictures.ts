import { measureDarkroom } from "./pictures/darkroom";
import { measureRate } from "./pictures/rate";

/**
 * The claims: the files that readers get weigh at most a tenth more than the best that AVIF and WebP make of the same
 * cut in the same quality, however long they take; and the time that making them takes, and how many a second a server
 * gives of those that are kept. `npm run bench -- pictures` measures all of it, `weights` or `rate` a part, with the
 * photographs of the demo paper.
 */

const PARTS = ["weights", "rate"];

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !PARTS.includes(part));
if (unknown !== undefined) throw new Error(`There is no part "${unknown}": ${PARTS.join(", ")}.`);
const wants = (part: string) => asked.length === 0 || asked.includes(part);

if (wants("weights")) await measureDarkroom(print);
if (wants("rate")) await measureRate(print);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
