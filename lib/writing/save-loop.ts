import type { Timers } from "./timers";

/** How an attempt to save went: all is well, go on at once, try again later, or wait for the writer. */
export type Outcome = "done" | "again" | "later" | "wait";

/** How long after the last change a save begins, and at the latest after the first, in milliseconds. */
const PAUSE = 700;
const LATEST = 5_000;

/** How long until a failed save is tried again: twice as long each time, and never longer than the last. */
const BACK_OFF = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

type Parts = {
  timers: Timers;
  /** Saves; resolves with how it went and never rejects. */
  attempt: () => Promise<Outcome>;
  /** A pause in which nothing can be sent: the text can be kept on the device. */
  rest: () => void;
  /** Whether there is anything to save. */
  isDue: () => boolean;
  /** An attempt is over, and what follows from it has been arranged. */
  after: () => void;
};

/** Decides when the text is saved: never two saves at once, soon after a pause, and again and again after a failure. */
export class SaveLoop {
  /** When the next attempt after a failure begins, in milliseconds since 1970; null where none is due. */
  retryAt: number | null = null;
  #running = false;
  #ended = false;
  #hurried = false;
  #failures = 0;
  #firstChange: number | null = null;
  #cancelPause: () => void = () => undefined;
  #cancelRetry: () => void = () => undefined;

  constructor(private readonly parts: Parts) {}

  get running(): boolean {
    return this.#running;
  }

  changed(): void {
    const { timers } = this.parts;
    const now = timers.now();
    this.#firstChange ??= now;
    this.#cancelPause();
    const wait = Math.max(0, Math.min(PAUSE, this.#firstChange + LATEST - now));
    this.#cancelPause = timers.after(wait, () => this.#paused());
  }

  /** Saves at once, or as soon as the save that is under way has its answer. */
  hurry(): void {
    if (this.#running) this.#hurried = true;
    else void this.#run();
  }

  begin(): void {
    this.#ended = false;
  }

  /** Saves no more, until it begins again; a save that is under way is the last. */
  end(): void {
    this.#ended = true;
    this.#stop();
  }

  #stop(): void {
    this.#cancelPause();
    this.#cancelRetry();
    this.retryAt = null;
  }

  #paused(): void {
    this.#firstChange = null;
    if (this.#running || this.retryAt !== null) this.parts.rest();
    else void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#ended) return;
    this.#stop();
    this.#firstChange = null;
    this.#running = true;
    const outcome = await this.parts.attempt();
    this.#running = false;
    this.#goOn(outcome);
    this.parts.after();
  }

  #goOn(outcome: Outcome): void {
    if (this.#ended) return;
    const hurried = this.#hurried;
    this.#hurried = false;
    this.#failures = outcome === "later" ? this.#failures + 1 : 0;
    if (outcome === "again" || (hurried && outcome === "done" && this.parts.isDue())) void this.#run();
    else if (outcome === "later") this.#tryLater();
    // What was typed while the save was under way waits for its own pause, which may be over already.
    else if (outcome === "done" && this.parts.isDue()) this.changed();
  }

  #tryLater(): void {
    const { timers } = this.parts;
    const wait = BACK_OFF[Math.min(this.#failures, BACK_OFF.length) - 1] ?? 0;
    this.retryAt = timers.now() + wait;
    this.#cancelRetry = timers.after(wait, () => void this.#run());
  }
}
