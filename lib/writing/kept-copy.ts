import type { Draft, StoredText } from "./fields";
import type { Kept, Sent } from "./kept";
import type { SavingParts } from "./saving-parts";

/** How long the device may take to keep a text before it is sent all the same, in milliseconds. */
const DEVICE_PATIENCE = 1_000;

/** What the typed text is based on, and what of it was sent without an answer. */
type Ground = { base: StoredText; sent: Sent[] };

/** The copy on this device of what is typed and not in the newsroom yet. */
export class KeptCopy {
  /** Whether the device took what it was last given; the words of the last seconds follow by themselves. */
  isKept = false;
  #keptEdits = 0;
  #nth = 0;

  constructor(
    private readonly parts: SavingParts,
    private readonly ground: () => Ground,
  ) {}

  /** Whether the device has everything up to this change. */
  holds(edits: number): boolean {
    return this.#keptEdits === edits;
  }

  /** Resolves once the device has it, or does not take it, or takes too long. */
  async keep(draft: Draft, edits: number): Promise<void> {
    const { device, timers } = this.parts;
    const late = new Promise<boolean>((resolve) => timers.after(DEVICE_PATIENCE, () => resolve(false)));
    const kept = device.keep(this.#keptOf(draft));
    void kept.then((isKept) => {
      if (isKept) this.#keptEdits = Math.max(this.#keptEdits, edits);
      this.#say(isKept);
      this.parts.keeps(isKept);
    });
    if (!(await Promise.race([kept, late]))) this.#say(false);
  }

  /** Keeps it before it returns. */
  keepAtOnce(draft: Draft): void {
    this.parts.device.keepAtOnce(this.#keptOf(draft));
  }

  /** The newsroom has it. */
  forget(): void {
    const { device, storyId, sitting } = this.parts;
    this.isKept = false;
    void device.remove(storyId, sitting);
  }

  #say(isKept: boolean): void {
    this.isKept = isKept;
    this.parts.say();
  }

  #keptOf(draft: Draft): Kept {
    const { storyId, sitting, personId, timers } = this.parts;
    const { base: stored, sent } = this.ground();
    const { version: baseVersion, draft: base } = stored;
    const at = new Date(timers.now()).toISOString();
    return { storyId, sitting, personId, baseVersion, base, sent, draft, at, nth: ++this.#nth };
  }
}
