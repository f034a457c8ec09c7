import { draftWith, paragraph, textsOf } from "@/lib/merge/drafts-for-tests";
import type { BodyHolder, Draft, Presence } from "./fields";
import { loadJoining } from "./joining";
import type { Device, Kept } from "./kept";
import { openDraft, type Keeper } from "./keeper";
import { Network, SlowTime, SmallNewsroom } from "./newsroom-for-tests";
import type { Timers } from "./timers";

// The time of the tests stands still while something is loaded.
await loadJoining();

/** Tabs on one device, before a newsroom of the tests. */

/** A device that several tabs share. */
export class SmallDevice implements Device {
  readonly texts = new Map<string, Kept>();
  readonly alive = new Set<string>();
  readonly here = new Set<string>();
  lasts = true;
  /** It gives no answer. */
  hangs = false;

  lasting(): boolean {
    return this.lasts;
  }
  async keep(kept: Kept): Promise<boolean> {
    if (this.hangs) return new Promise(() => undefined);
    if (this.lasts) this.keepAtOnce(kept);
    return this.lasts;
  }
  keepAtOnce(kept: Kept): void {
    this.texts.set(kept.sitting, structuredClone(kept));
  }
  async remove(_storyId: number, sitting: string): Promise<void> {
    this.texts.delete(sitting);
  }
  async list(): Promise<Kept[]> {
    return [...this.texts.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
  }
  hold(sitting: string): () => void {
    this.here.add(sitting);
    this.alive.add(sitting);
    return () => this.alive.delete(sitting);
  }
  async claim(sitting: string): Promise<(() => void) | null> {
    return this.alive.has(sitting) ? null : this.hold(sitting);
  }
  wasHere(sitting: string): boolean {
    return this.here.has(sitting);
  }
  async isLeft(sitting: string): Promise<boolean> {
    return this.here.has(sitting) && !this.alive.has(sitting);
  }
}

/** A body as a surface holds it: a paragraph for each line. */
class Paper implements BodyHolder {
  constructor(public draft: Draft) {}
  read() {
    return this.draft.content.body;
  }
  apply(body: Draft["content"]["body"]) {
    this.draft = { ...this.draft, content: { ...this.draft.content, body } };
  }
  reveal() {
    return false;
  }
  revealBlock() {
    return false;
  }
}

export class Tab {
  readonly keeper: Keeper;
  readonly network: Network;
  readonly #paper: Paper;
  #isDead = false;
  readonly #held: (() => void)[] = [];

  constructor(
    readonly newsroom: SmallNewsroom,
    readonly device: SmallDevice,
    readonly sitting: string,
    /** How far the device's clock is ahead of the newsroom's, in milliseconds. */
    fast = 0,
  ) {
    const stored = newsroom.stored();
    const { time } = newsroom;
    this.network = new Network(newsroom, time);
    const timers: Timers = {
      now: () => time.now() + fast,
      after: (milliseconds, run) => time.after(milliseconds, () => void (this.#isDead || run())),
    };
    this.keeper = openDraft({
      opened: {
        ...{ storyId: 1, personId: 7, name: "Ana Verlinde", stored },
        at: new Date(time.now()).toISOString(),
        presence: newsroom.pen ? newsroom.presence() : undefined,
        ...{ maySave: true, findings: [], words: 0 },
      },
      ...{ sitting, timers, transport: this.network, device: this.#onDevice() },
    });
    this.#paper = new Paper(stored.draft);
    this.keeper.holdBody(this.#paper);
    this.keeper.start();
  }

  /** The browser is gone, without a word; what is under way may still arrive. */
  crash(): void {
    this.#isDead = true;
    this.network.isDead = true;
    for (const release of this.#held) release();
  }

  /** The device, whose locks are given free when this tab is gone. */
  #onDevice(): Device {
    const { device } = this;
    const noted = (release: () => void) => {
      this.#held.push(release);
      return release;
    };
    return {
      lasting: () => device.lasting(),
      keep: (kept) => device.keep(kept),
      keepAtOnce: (kept) => device.keepAtOnce(kept),
      remove: (storyId, sitting) => device.remove(storyId, sitting),
      list: () => device.list(),
      hold: (sitting) => noted(device.hold(sitting)),
      wasHere: (sitting) => device.wasHere(sitting),
      isLeft: (sitting) => device.isLeft(sitting),
      claim: async (sitting) => {
        const release = await device.claim(sitting);
        return release && noted(release);
      },
    };
  }

  /** Puts words at the end of a paragraph, or begins one. */
  type(words: string, at = 0): void {
    const texts = textsOf(this.#paper.draft);
    const { blocks } = this.#paper.draft.content.body;
    const place = at % (texts.length + 1);
    const line = `${texts[place] ?? ""} ${words}`.trim();
    const block = paragraph(line, blocks[place]?.id);
    this.#paper.draft = draftWith(blocks.toSpliced(place, 1, block));
    this.keeper.touchBody();
  }

  texts(): string[] {
    return textsOf(this.keeper.read());
  }
}

export function newNewsroom(...lines: string[]): SmallNewsroom {
  const blocks = lines.map((line, at) => paragraph(line, `p${at}`));
  return new SmallNewsroom(draftWith(blocks), new SlowTime());
}

/** A pen in the hand of a colleague's sitting, or of one's own. `until` in milliseconds since 1970. */
export function penOf(sitting: string, until: number): NonNullable<Presence["pen"]> {
  const at = new Date(until).toISOString();
  return { sitting, personId: 8, name: "Bolat Ermekov", since: at, typedAt: at, until: at };
}
