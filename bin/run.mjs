import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { runWithDatabase } = await import("./with-database.mjs");
const { endingInOneSentence } = await import("./say.mjs");
await endingInOneSentence(() => runWithDatabase(process.argv.slice(2)));
