import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { testEverything } = await import("./stages.mjs");
const { endingInOneSentence } = await import("./say.mjs");
await endingInOneSentence(testEverything);
