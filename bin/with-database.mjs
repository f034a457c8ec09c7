import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./command.mjs";
import { prepare } from "./newsroom.mjs";

/**
 * Runs a TypeScript program of this checkout beside its database: `npm run import` and its like.
 *
 * @param {string[]} parameters the program, relative to the checkout, and what it is given
 * @returns {Promise<number>} the program's exit status
 */
export function runWithDatabase(parameters) {
  return runProgram(["prisma/run-with-database.ts", ...parameters]);
}

/**
 * Runs a TypeScript program of this checkout as it is, and opens no database for it.
 *
 * @param {string[]} parameters the program, relative to the checkout, and what it is given
 * @returns {Promise<number>} the program's exit status
 */
export async function runProgram([program, ...given]) {
  await prepare({ withTests: false });
  return run(process.execPath, ["--import", "tsx", program, ...given.map(fromWhereItWasCalled)]);
}

/** The program runs in the checkout; a file is meant from where the command was called, which npm keeps in INIT_CWD. */
function fromWhereItWasCalled(word) {
  if (word.endsWith(".ts")) return word;
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), word);
  return !word.startsWith("-") && existsSync(file) ? file : word;
}
