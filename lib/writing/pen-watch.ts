import type { PenView, Presence, Told } from "./fields";
import type { Timers } from "./timers";

type Parts = {
  sitting: string;
  timers: Timers;
  /** The newsroom's time when the tab opened, as ISO 8601; never later than it was. */
  openedAt: string;
  /** How things stood then. */
  presence?: Presence | undefined;
  /** Something is to be shown differently. */
  say: () => void;
  tell: (told: Told) => void;
  /** The pen was asked for and nobody answered in time. */
  unanswered: () => void;
  /** A lease has run out: how things stand is to be looked up. */
  lapsed: () => void;
};

/** Who is here and who has the pen, as this tab last heard. */
export class PenWatch {
  presence: Presence | null;
  /** How far the newsroom's clock is ahead of this device's, in milliseconds. */
  #ahead = 0;
  #cancel: (() => void)[] = [];
  /** Until when the question could be answered that nobody answered. */
  #gaveUp = "";
  /** The pen is being handed over by whoever writes here: nobody takes it. */
  #gives = false;

  constructor(private readonly parts: Parts) {
    this.#ahead = Date.parse(parts.openedAt) - parts.timers.now();
    this.presence = parts.presence ?? null;
  }

  /** The newsroom's time in milliseconds since 1970. */
  now(): number {
    return this.parts.timers.now() + this.#ahead;
  }

  /** Who has the pen now; a lease that has run out counts as none. */
  pen(): PenView | null {
    const pen = this.presence?.pen ?? null;
    return pen && Date.parse(pen.until) > this.now() ? pen : null;
  }

  hasIt(): boolean {
    return this.pen()?.sitting === this.parts.sitting;
  }

  isElsewhere(): boolean {
    const pen = this.pen();
    return pen !== null && pen.sitting !== this.parts.sitting;
  }

  /** Whether the pen is being handed over at this moment. */
  gives(isGiving: boolean): void {
    this.#gives = isGiving;
  }

  hear(presence: Presence): void {
    if (this.presence && Date.parse(presence.now) < Date.parse(this.presence.now)) return;
    const before = this.presence?.pen ?? null;
    this.presence = presence;
    this.#ahead = Date.parse(presence.now) - this.parts.timers.now();
    for (const told of changesOf(before, presence.pen, this.parts.sitting))
      if (!(told.kind === "penTaken" && this.#gives)) this.parts.tell(told);
    this.#setTimers(presence);
    this.parts.say();
  }

  end(): void {
    for (const cancel of this.#cancel) cancel();
    this.#cancel = [];
  }

  #setTimers({ pen }: Presence): void {
    this.end();
    if (!pen) return;
    const { sitting, unanswered, lapsed } = this.parts;
    const asked = pen.asked;
    if (asked?.sitting === sitting && asked.until !== this.#gaveUp)
      this.#at(asked.until, () => {
        this.#gaveUp = asked.until;
        unanswered();
      });
    if (pen.sitting !== sitting) this.#at(pen.until, lapsed);
  }

  #at(instant: string, run: () => void): void {
    const wait = Math.max(0, Date.parse(instant) - this.now()) + 250;
    this.#cancel.push(this.parts.timers.after(wait, run));
  }
}

/** What a change of the pen means to one sitting. */
function changesOf(before: PenView | null, after: PenView | null, sitting: string): Told[] {
  const [had, has] = [before?.sitting === sitting, after?.sitting === sitting];
  const asked = before?.asked?.sitting === sitting;
  if (had && after && !has) return [{ kind: "penTaken", who: after.name }];
  if (has && asked) return [{ kind: "penGiven" }];
  if (asked && after && !has && after.asked?.sitting !== sitting)
    return [{ kind: "penKept", who: after.name }];
  return [];
}
