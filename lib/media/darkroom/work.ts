import { inspectPicture, makeDeskView } from "./inspect-picture";
import type { Answer, Job, Made, Outcome } from "./jobs";
import { printFile } from "./print-file";
import { Turned, turnedBy } from "./turned";
import { watchMemory } from "./watch-memory";

/** The darkroom's own process: takes a job, answers it, waits for the next. Its parent sends one at a time. */

watchMemory();
// Ctrl-C goes to all processes of a terminal; whoever waits for a picture is answered first, and then the parent lets go.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
process.on("message", (job: Job) => void answer(job));

async function answer(job: Job): Promise<void> {
  const outcome = await work(job).then((made): Outcome => ({ made }), turnedDown);
  const told: Answer = { ...outcome, peak: process.resourceUsage().maxRSS * 1024 };
  process.send?.(told);
}

function work(job: Job): Promise<Made[keyof Made]> {
  if (job.kind === "inspect") return inspectPicture(asBuffer(job.bytes));
  if (job.kind === "desk") return makeDeskView(asBuffer(job.bytes));
  return printFile(job);
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function turnedDown(error: unknown): Outcome {
  // The library's errors are plain: others are faults of ours, which the owner should hear of.
  if (!(error instanceof Turned) && error instanceof Error && error.name !== "Error") console.error(error);
  const { code, values } = turnedBy(error);
  return { refused: code, values };
}
