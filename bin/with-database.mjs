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
export async function runWithDatabase([program, ...given]) {
  await prepare({ withTests: false });
  const parameters = [
    "--import",
    "tsx",
    "prisma/run-with-database.ts",
    program,
    ...given.map(fromWhereItWasCalled),
  ];
  return run(process.execPath, parameters);
}

/** The program runs in the checkout; a file is meant from where the command was called, which npm keeps in INIT_CWD. */
function fromWhereItWasCalled(word) {
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), word);
  return !word.startsWith("-") && existsSync(file) ? file : word;
}
