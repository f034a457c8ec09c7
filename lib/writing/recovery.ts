import type { Told } from "./fields";
import type { Device, Kept } from "./kept";
import type { Saving } from "./saving";
import type { Timers } from "./timers";
import type { Transport } from "./transport";

type Parts = {
  storyId: number;
  personId: number;
  sitting: string;
  device: Device;
  timers: Timers;
  transport: Transport;
  saving: Saving;
  tell: (told: Told) => void;
  mayWrite: () => boolean;
};

/** After how long a text that another tab holds is looked for again, in milliseconds. */
const LOOK_AGAIN = 60_000;

type Claimed = { kept: Kept; release: () => void };

/**
 * Takes in what earlier sittings of the same person left on this device: one text after the other, each on top of the
 * one before, and never one whose tab is still open.
 */
export class Recovery {
  #waiting: Claimed[] = [];
  #taken: Claimed | null = null;
  #ended = false;
  #busy = false;
  #cancel: () => void = () => undefined;

  constructor(private readonly parts: Parts) {}

  /** Looks for what was left; what another tab holds is looked for again, since that tab may be about to go. */
  async look(): Promise<void> {
    this.#ended = false;
    const { storyId, personId, device, tell, mayWrite, timers } = this.parts;
    let isHeld = false;
    for (const kept of await device.list(storyId, personId)) {
      if (this.#isKnown(kept)) continue;
      const release = await device.claim(kept.sitting);
      if (this.#ended) release?.();
      else if (!release) isHeld = true;
      else {
        this.#waiting.push({ kept, release });
        if (!mayWrite()) tell({ kind: "waits", moment: kept.at, draft: kept.draft });
      }
    }
    if (this.#ended) return;
    if (isHeld) this.#cancel = timers.after(LOOK_AGAIN, () => void this.look());
    await this.goOn();
  }

  #isKnown({ sitting }: Kept): boolean {
    const own = [...this.#waiting, ...(this.#taken ? [this.#taken] : [])].map(({ kept }) => kept.sitting);
    return sitting === this.parts.sitting || own.includes(sitting);
  }

  /** Takes in the next one, once the one before is in the newsroom and nothing else is typed. */
  async goOn(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#isFree() && (this.#taken || (this.#waiting.length > 0 && this.parts.mayWrite()))) {
      if (this.#taken) await this.#forget(this.#taken);
      else if (!(await this.#takeNext())) {
        // Without a connection it stays on the device for the time being.
        this.#cancel = this.parts.timers.after(LOOK_AGAIN, () => void this.look());
        break;
      }
    }
    this.#busy = false;
  }

  #isFree(): boolean {
    const { saving } = this.parts;
    return !this.#ended && !saving.isTyped() && !saving.loop.running;
  }

  /** Whether it could be taken: without a connection nobody knows how much of it the newsroom has already. */
  async #takeNext(): Promise<boolean> {
    const [next] = this.#waiting;
    const stored = next && (await this.parts.transport.stored(next.kept.sitting).catch(() => null));
    if (!stored || !this.#isFree() || this.#waiting[0] !== next) return false;
    this.#waiting.shift();
    this.#taken = next;
    this.parts.tell({ kind: "recovered", moment: next.kept.at });
    this.parts.saving.resume(next.kept, stored);
    return true;
  }

  /** The newsroom has it: it need not be kept any more. */
  async #forget({ kept, release }: Claimed): Promise<void> {
    this.#taken = null;
    await this.parts.device.remove(kept.storyId, kept.sitting);
    release();
  }

  end(): void {
    this.#ended = true;
    this.#cancel();
    for (const { release } of [...this.#waiting, ...(this.#taken ? [this.#taken] : [])]) release();
    this.#waiting = [];
    this.#taken = null;
  }
}
