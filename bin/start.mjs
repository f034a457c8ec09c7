// Everything that needs a present-day Node is imported after the check, so that an old one can still read this file.
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { startNewsroom } = await import("./newsroom.mjs");
const { endingInOneSentence } = await import("./say.mjs");
await endingInOneSentence(() => startNewsroom({ dev: process.argv.includes("--dev") }));
