import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { runProgram, runWithDatabase } = await import("./with-database.mjs");
const { endingInOneSentence } = await import("./say.mjs");
const given = process.argv.slice(2);
// One story's log is checked by what it says itself; a database is opened for the whole record only.
const check = given.length > 0 ? runProgram : runWithDatabase;
await endingInOneSentence(() => check(["bin/verify-log.ts", ...given]));
