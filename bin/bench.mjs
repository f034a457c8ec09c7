import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { run } = await import("./command.mjs");
const { prepare } = await import("./newsroom.mjs");
const { endingInOneSentence } = await import("./say.mjs");
await endingInOneSentence(async () => {
  await prepare({ withTests: true });
  return run(process.execPath, ["--import", "tsx", "bench/run.ts", ...process.argv.slice(2)]);
});
