import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { checkQuickly } = await import("./stages.mjs");
const { endingInOneSentence } = await import("./say.mjs");
await endingInOneSentence(checkQuickly);
