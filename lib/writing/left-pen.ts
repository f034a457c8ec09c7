import type { Device } from "./kept";
import type { PenWatch } from "./pen-watch";

type Parts = {
  sitting: string;
  personId: number;
  device: Device;
  pens: PenWatch;
  takeOver: () => Promise<unknown>;
};

/** A pen that a tab of one's own left behind on this device needs no asking: it is picked up. */
export class LeftPen {
  #busy = true;

  constructor(private readonly parts: Parts) {}

  /** What earlier tabs left has been looked for: from now on their pens may be picked up too. */
  ready(): void {
    this.#busy = false;
    void this.pickUp();
  }

  async pickUp(): Promise<void> {
    const { sitting, personId, device, pens, takeOver } = this.parts;
    const pen = pens.pen();
    if (this.#busy || !pen || pen.sitting === sitting || pen.personId !== personId) return;
    this.#busy = true;
    if (await device.isLeft(pen.sitting)) await takeOver().catch(() => undefined);
    this.#busy = false;
  }
}
