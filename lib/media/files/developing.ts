import { TooMany } from "@/lib/refusal";
import { makeFiles, type WantedFile } from "@/lib/media/darkroom/darkroom";
import type { Wanted } from "./find-use";
import { openNegative, type Negative } from "./negative";
import { onePerDatabase } from "./one-per-database";
import { mediaStore } from "@/lib/media/store/open-store";
import { fileName, FORMATS, type Format } from "@/lib/media/renditions";
import { keptName } from "@/lib/media/store/store";

/** A rendition whose files are to be there before anybody asks for them. */
export type Job = {
  negative: Negative;
  wanted: Wanted;
  /** Whether the last file of it that is made here stands for all of them: what is missing is made on request. */
  byItsLast?: boolean;
};

/** The most renditions that wait; the oldest is left to whoever asks for its files. */
const MOST_WAITING = 2_000;

/** The most renditions of which it is remembered that their files are there. */
const MOST_DONE = 20_000;

/** After how long a rendition for which there was no room in the line is tried again, in milliseconds. */
const AGAIN = 2_000;

/** Makes files that nobody waits for, one rendition after another, as long as the process lives. */
export class Developing {
  readonly #waiting = new Map<string, Job>();
  readonly #done = new Set<string>();
  #working: Promise<void> | undefined;
  #isStopped = false;

  constructor(readonly log: (...line: unknown[]) => void = console.error) {}

  /** Has what is missing of a rendition made, later. */
  add(job: Job): void {
    const { name } = job.wanted.rendition;
    if (this.#isStopped || this.#done.has(`${name} ${job.wanted.files.size}`)) return;
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size >= MOST_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
    this.#waiting.set(name, job);
    this.#working ??= this.#work();
  }

  /** When nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Begins nothing more, and lets what is under way finish. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#waiting.clear();
    await this.#working;
  }

  async #work(): Promise<void> {
    for (const [name, job] of this.#waiting) {
      this.#waiting.delete(name);
      try {
        await this.#develop(job);
        this.#remember(`${name} ${job.wanted.files.size}`);
      } catch (error) {
        if (this.#isStopped) break;
        if (error instanceof TooMany) await this.#again(name, job);
        // Whoever asks for one of them is told why not.
        else this.log(`Files of picture ${job.negative.id} could not be made ahead.`, error);
      }
    }
    // In the same breath in which nothing was found waiting: what is added next is found by a new round.
    this.#working = undefined;
  }

  async #again(name: string, job: Job): Promise<void> {
    this.#waiting.set(name, job);
    await new Promise((resolve) => setTimeout(resolve, AGAIN).unref());
  }

  async #develop({ negative, wanted, byItsLast = false }: Job): Promise<void> {
    const files = inOrder(wanted);
    const last = files.at(-1);
    if (byItsLast && last && (await this.#has(wanted, last))) return;
    const missing: WantedFile[] = [];
    for (const file of files) if (!(await this.#has(wanted, file))) missing.push(file);
    if (missing.length === 0 || this.#isStopped) return;
    const { original, rendition, words } = await openNegative(negative, wanted);
    for await (const { width, format, bytes } of makeFiles(original, rendition, missing, words)) {
      await mediaStore().put(keptName(fileName(rendition, width, format)), bytes);
      if (this.#isStopped) return;
    }
  }

  #has({ rendition }: Wanted, { width, format }: WantedFile): Promise<boolean> {
    return mediaStore().has(keptName(fileName(rendition, width, format)));
  }

  #remember(done: string): void {
    const [oldest] = this.#done;
    if (this.#done.size >= MOST_DONE && oldest !== undefined) this.#done.delete(oldest);
    this.#done.add(done);
  }
}

/** What most browsers ask for comes first; and the narrowest, which stand in every list, before the others. */
function inOrder({ files }: Wanted): WantedFile[] {
  const order = Object.keys(FORMATS) as Format[];
  return [...files]
    .map((file) => {
      const [width = "", format = ""] = file.split(".");
      return { width: Number(width), format: format as Format };
    })
    .sort((a, b) => order.indexOf(a.format) - order.indexOf(b.format) || a.width - b.width);
}

/** Whoever makes files ahead in this process. */
export const developing = onePerDatabase("newsroom.developing", () => new Developing());
