import { closeDatabases } from "@/lib/database";
import { checkHeads } from "./check-heads";
import { checkNewsroom, checkPublished } from "./check-chains";

/**
 * `npm run verify-log`: checks every chain in the newsroom's database, and the heads of every day. `npm run verify-log -- URL` or `-- FILE`:
 * checks one story's changes.json. Ends with 1 when a chain is broken, with 2 when there was none to check.
 */
async function verifyLog(): Promise<number> {
  const [source] = process.argv.slice(2);
  const print = (text: string) => console.log(text);
  try {
    if (source !== undefined) return await checkPublished(source, print);
    return Math.max(await checkNewsroom(print), await checkHeads(print));
  } finally {
    await closeDatabases();
  }
}

process.exitCode = await verifyLog();
