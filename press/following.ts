import type { Expiries } from "./expiries";
import { within } from "./within";

/** How long a kept page waits for what a schedule has made due, in milliseconds; after that it is no longer believed. */
const DUE_LIMIT = 5000;

/** Nothing has been heard from the database for a while: what is kept may be wrong, and nothing else can be had. */
export class CutOff extends Error {
  constructor(readonly since: number) {
    super(`Nothing has been heard from the database since ${new Date(since).toISOString()}.`);
  }
}

type Options = {
  /** How long kept pages are served without any word from the database, in milliseconds. */
  cutOffLimit: number;
  /** Called where it cannot be found out what a schedule has changed. */
  whenUnclear: () => void;
  log: (...line: unknown[]) => void;
};

/** Whether what is kept can be believed at this moment. */
export class Following {
  #due: Promise<void> | undefined;
  #cutOff: CutOff | undefined;

  constructor(
    readonly expiries: Expiries,
    readonly options: Options,
  ) {}

  /** The one and same fault as long as this instance hears nothing; undefined while it hears. */
  cutOff(): CutOff | undefined {
    const since = this.expiries.cutOffSince();
    if (since === undefined) return (this.#cutOff = undefined);
    if (this.#cutOff?.since !== since) this.#cutOff = new CutOff(since);
    return this.#cutOff;
  }

  /** The fault, once it has lasted so long that nothing may be served any more. */
  lost(now: number): CutOff | undefined {
    const since = this.expiries.cutOffSince();
    return since !== undefined && now - since >= this.options.cutOffLimit ? this.cutOff() : undefined;
  }

  /** What everybody waits for who is to be given a kept page; undefined where there is nothing. Never fails. */
  due(now: number): Promise<void> | undefined {
    const due = this.expiries.due(now);
    if (due) {
      const all: Promise<void> = Promise.all([this.#due, this.#settled(due)]).then(() => {
        if (this.#due === all) this.#due = undefined;
      });
      this.#due = all;
    }
    return this.#due;
  }

  async #settled(due: Promise<void>): Promise<void> {
    try {
      await within(due, DUE_LIMIT, new Error(`Not known after ${DUE_LIMIT} ms.`));
    } catch (error) {
      this.options.log("What has become due could not be found out: every kept page is made anew.", error);
      this.options.whenUnclear();
    }
  }
}
