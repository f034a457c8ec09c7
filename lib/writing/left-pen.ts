import type { PenView } from "./fields";
import type { Device } from "./kept";
import type { PenWatch } from "./pen-watch";

type Parts = {
  sitting: string;
  personId: number;
  device: Device;
  pens: PenWatch;
  takeOver: () => Promise<unknown>;
  /** Something is to be shown differently. */
  say: () => void;
};

/** A pen that a tab of one's own left behind on this device needs no asking: it is picked up. */
export class LeftPen {
  #busy = true;
  /** Tabs that were found to be alive, or to be none of this device's. */
  readonly #others = new Set<string>();

  constructor(private readonly parts: Parts) {}

  /** What earlier tabs left has been looked for: from now on their pens may be picked up too. */
  ready(): void {
    this.#busy = false;
    void this.pickUp();
  }

  /** Whether the pen may be one of these: until that is known nobody is kept from writing. */
  mayBe(): boolean {
    const pen = this.parts.pens.pen();
    return pen?.sitting !== undefined && this.#isOwn(pen) && !this.#others.has(pen.sitting);
  }

  async pickUp(): Promise<void> {
    const { sitting, device, pens, takeOver } = this.parts;
    const pen = pens.pen();
    if (pen?.sitting === undefined || pen.sitting === sitting || !this.#isOwn(pen)) return;
    // Another device's is known at once, before the first key can be pressed.
    if (!device.wasHere(pen.sitting)) return this.#leave(pen.sitting);
    if (this.#busy) return;
    this.#busy = true;
    if (await device.isLeft(pen.sitting)) await takeOver().catch(() => undefined);
    else this.#leave(pen.sitting);
    this.#busy = false;
  }

  /** It is another tab's, which is not known to be gone. */
  #leave(sitting: string): void {
    this.#others.add(sitting);
    this.parts.say();
  }

  #isOwn({ personId }: PenView): boolean {
    return personId === this.parts.personId;
  }
}
