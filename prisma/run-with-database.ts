import path from "node:path";
import { pathToFileURL } from "node:url";
import { CannotStart } from "./cannot-start";
import { openDatabase } from "./embedded";
import { loginsFor, workAs } from "./logins";
import { migrate } from "./migrate";

/** `node --import tsx prisma/run-with-database.ts PROGRAM …` gives a program the newsroom's database for as long as it runs. */
try {
  await runProgram(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}

async function runProgram([program = "", ...given]: string[]): Promise<void> {
  const { stop, ...database } = await openDatabase();
  try {
    await migrate(database.url);
    workAs(await loginsFor(database, console.error));
    const file = path.resolve(program);
    process.argv.splice(1, process.argv.length, file, ...given);
    await import(pathToFileURL(file).href);
  } finally {
    await stop();
  }
}
