import { whyItEnded } from "./ends";
import type { Answer, Job, Outcome } from "./jobs";
import { openWorker, type Worker } from "./worker";

/** The order in which jobs are done. */
const URGENCIES = ["waitedFor", "added", "ahead"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** As many jobs may wait, and together so many bytes of originals. */
const MOST_WAITING = 200;
const MOST_BYTES = 400_000_000;
/** A job that takes longer is given up, in milliseconds. */
const PATIENCE = 60_000;
/** After so long without a job the process ends; the next job starts another. In milliseconds. */
const IDLE = 30_000;

/** The code of the refusal of whoever would stand too far behind. */
export const LINE_FULL = "picture.lineFull";

type Waiting = { job: Job; about: string; done: (outcome: Outcome) => void };

/** The newsroom's end of the darkroom: the line before it, and the process that works. */
export class Darkroom {
  /** The most memory that the process has needed for a job that ended well or was refused, in bytes. */
  peak = 0;
  readonly #lines: Record<Urgency, Waiting[]> = { waitedFor: [], added: [], ahead: [] };
  #bytes = 0;
  #current: Waiting | undefined;
  #worker: Worker | undefined;
  /** The rendition whose sheet the process has before it. */
  #sheet: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** The process that works at this moment. */
  get pid(): number | undefined {
    return this.#worker?.pid;
  }

  /**
   * Puts a job in the line; what comes of it, a refusal too: this object is shared between module instances, so a
   * refusal is made where it is thrown. `about` is named where the process ends under the job.
   */
  ask(job: Job, urgency: Urgency, about: string): Promise<Outcome> {
    const waiting = URGENCIES.reduce((sum, one) => sum + this.#lines[one].length, 0);
    if (waiting >= MOST_WAITING || (waiting > 0 && this.#bytes + weightOf(job) > MOST_BYTES)) {
      return Promise.resolve({ refused: LINE_FULL, values: {} });
    }
    this.#bytes += weightOf(job);
    return new Promise((done) => {
      this.#lines[urgency].push({ job, about, done });
      this.#next();
    });
  }

  /** Ends the process: the job under way is refused by its end, and what waits behind it starts another. For tests that are over. */
  close(): void {
    this.#worker?.end();
  }

  #next(): void {
    if (this.#current) return;
    clearTimeout(this.#timer);
    const line = URGENCIES.find((one) => this.#lines[one].length > 0);
    this.#current = line && this.#lines[line].shift();
    if (this.#current) this.#begin(this.#current);
    else this.#rest();
  }

  #begin({ job }: Waiting): void {
    this.#bytes -= weightOf(job);
    const worker = (this.#worker ??= this.#open());
    worker.hold();
    this.#timer = setTimeout(() => worker.kill("slow"), PATIENCE);
    worker.send(job.kind === "print" && job.sheet.name === this.#sheet ? { ...job, original: null } : job);
    if (job.kind === "print") this.#sheet = job.sheet.name;
  }

  #open(): Worker {
    const worker: Worker = openWorker({
      answered: (answer) => this.#answered(answer),
      ended: (end) => this.#ended(worker, whyItEnded(end)),
    });
    return worker;
  }

  #answered(answer: Answer): void {
    this.peak = Math.max(this.peak, answer.peak);
    const waiting = this.#current;
    this.#current = undefined;
    // What was refused has left no sheet.
    if ("refused" in answer) this.#sheet = undefined;
    waiting?.done(answer);
    this.#next();
  }

  #ended(worker: Worker, why: string): void {
    if (worker !== this.#worker) return;
    const waiting = this.#current;
    this.#worker = this.#current = this.#sheet = undefined;
    if (waiting) console.error(`The darkroom gave up a ${waiting.job.kind} (${why}): ${waiting.about}`);
    waiting?.done({ refused: why, values: {} });
    this.#next();
  }

  /** A process that waits for work keeps nobody from ending, and does not wait for long. */
  #rest(): void {
    const worker = this.#worker;
    worker?.release();
    this.#timer = setTimeout(() => {
      this.#worker = this.#sheet = undefined;
      worker?.end();
    }, IDLE).unref();
  }
}

function weightOf(job: Job): number {
  return (job.kind === "print" ? job.original : job.bytes)?.byteLength ?? 0;
}

/** The darkroom of this process, shared between Next's modules and the server's. */
export function darkroom(): Darkroom {
  const holder = globalThis as unknown as Record<symbol, Darkroom | undefined>;
  return (holder[Symbol.for("newsroom.darkroom")] ??= new Darkroom());
}
