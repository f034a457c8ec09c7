import { closeDatabases } from "@/lib/database";
import { checkNewsroom, checkPublished } from "./check-chains";

/**
 * `npm run verify-log`: checks every chain in the newsroom's database. `npm run verify-log -- URL` or `-- FILE`:
 * checks one story's changes.json. Ends with 1 when a chain is broken, with 2 when there was none to check.
 */
async function verifyLog(): Promise<number> {
  const [source] = process.argv.slice(2);
  const print = (text: string) => console.log(text);
  try {
    return await (source === undefined ? checkNewsroom(print) : checkPublished(source, print));
  } finally {
    await closeDatabases();
  }
}

process.exitCode = await verifyLog();
