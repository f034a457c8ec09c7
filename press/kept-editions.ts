import type { PressEdition } from "./editions";
import { within } from "./within";

/** How long nobody asks again for editions that could not be had, in milliseconds. */
const BACK_OFF = 1000;

type Options = {
  ask: () => Promise<readonly PressEdition[]>;
  /** How long the answer may take, in milliseconds. */
  limit: number;
  now: () => number;
  /** Called when they may be others than before. */
  whenChanged: () => void;
  log: (...line: unknown[]) => void;
};

/** The editions, asked for once and again when they may have changed. */
export class KeptEditions {
  readonly #options: Options;
  #kept: readonly PressEdition[] | undefined;
  #asking: Promise<readonly PressEdition[]> | undefined;
  /** The last that were read, for when they cannot be asked for; no story's state is in them. */
  #last: readonly PressEdition[] | undefined;
  #triedAt = -Infinity;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Fails only where they could never be asked for. */
  async all(): Promise<readonly PressEdition[]> {
    if (this.#kept) return this.#kept;
    if (this.#last && this.#options.now() - this.#triedAt < BACK_OFF) return this.#last;
    return (this.#asking ??= this.#ask());
  }

  /** They may have changed. Whoever comes now does not join those who asked before. */
  forget(): void {
    this.#kept = undefined;
    this.#asking = undefined;
    this.#triedAt = -Infinity;
    this.#options.whenChanged();
  }

  expire(tags: readonly string[]): void {
    if (tags.some((tag) => tag === "site" || tag.startsWith("edition:"))) this.forget();
  }

  #ask(): Promise<readonly PressEdition[]> {
    const { ask, limit, whenChanged, log, now } = this.#options;
    const late = new Error(`The editions were not told within ${limit} ms.`);
    const asking: Promise<readonly PressEdition[]> = within(ask(), limit, late).then(
      (editions) => {
        if (this.#asking !== asking) return editions;
        this.#asking = undefined;
        this.#last = this.#kept = editions;
        whenChanged();
        return editions;
      },
      (error: unknown) => {
        if (this.#asking === asking) this.#asking = undefined;
        if (!this.#last) throw error;
        this.#triedAt = now();
        log("The editions cannot be asked for; the ones known are used.", error);
        return this.#last;
      },
    );
    return asking;
  }
}
