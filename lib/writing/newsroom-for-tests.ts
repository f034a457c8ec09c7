import { sayTheSame } from "@/lib/merge/key";
import type { Draft, PenRequest, Presence, SaveAnswer, SaveRequest, StoredText } from "./fields";
import type { Timers } from "./timers";
import { Unreachable, type Transport } from "./transport";

/** A newsroom and the network before it, in which time passes only when it is told to. */

export class SlowTime implements Timers {
  #now = Date.parse("2026-11-19T08:00:00.000Z");
  #due: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.#now + milliseconds, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await breath();
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await breath();
    }
    this.#now = end;
  }
}

/** Lets every promise that can go on go on. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export type Weather = "fine" | "slow" | "cut" | "unanswered" | "twice" | "late" | "broken";

/** A newsroom that keeps one story as the real one does. */
export class SmallNewsroom {
  version = 1;
  sitting: string | null = null;
  sequence = 0;
  /** By tab, the last save that was written. */
  readonly taken = new Map<string, number>();
  savedBy = "Ana Verlinde";
  pen: Presence["pen"] = null;
  saves = 0;

  constructor(
    public draft: Draft,
    readonly time: SlowTime,
  ) {}

  stored(asking?: string): StoredText {
    const at = new Date(this.time.now()).toISOString();
    const { version, draft, savedBy } = this;
    const sitting = this.sitting === null ? {} : { sitting: this.sitting };
    const taken =
      asking === undefined ? {} : { taken: { sitting: asking, sequence: this.taken.get(asking) ?? 0 } };
    return { version, draft, savedBy, savedAt: at, saved: "08:00", ...sitting, ...taken };
  }

  save({ sitting, sequence, baseVersion, draft }: SaveRequest): SaveAnswer {
    const follows = this.sitting === sitting;
    if (follows && sequence <= this.sequence) return this.#saved();
    const isSame = sayTheSame(draft, this.draft);
    if (!follows && baseVersion !== this.version)
      return isSame ? this.#saved() : { kind: "conflict", theirs: this.stored(sitting) };
    if (!isSame || !follows) this.version++;
    [this.draft, this.sitting, this.sequence, this.savedBy] = [draft, sitting, sequence, sitting];
    this.taken.set(sitting, sequence);
    return this.#saved();
  }

  /** Somebody else writes. */
  write(change: (draft: Draft) => Draft): void {
    this.draft = change(this.draft);
    this.version++;
    [this.sitting, this.savedBy] = [null, "Bolat Ermekov"];
  }

  presence(): Presence {
    const now = new Date(this.time.now()).toISOString();
    return { now, version: this.version, people: [], pen: this.pen };
  }

  #saved(): SaveAnswer {
    const { savedAt, saved } = this.stored();
    return { kind: "saved", version: this.version, savedAt, saved, findings: [], words: 0 };
  }
}

/** What lies between a tab and the newsroom. */
export class Network implements Transport {
  weather: Weather = "fine";
  /** What the newsroom says instead of saving. */
  refusal: SaveAnswer | null = null;
  /** No answer reaches anybody any more. */
  isDead = false;
  underWay = 0;
  mostUnderWay = 0;
  requests: SaveRequest[] = [];
  asked: PenRequest["do"][] = [];

  constructor(
    readonly newsroom: SmallNewsroom,
    readonly time: SlowTime,
  ) {}

  save(request: SaveRequest, signal: AbortSignal): Promise<SaveAnswer> {
    this.requests.push(request);
    this.mostUnderWay = Math.max(this.mostUnderWay, ++this.underWay);
    return new Promise<SaveAnswer>((resolve, reject) => {
      const give = (answer: SaveAnswer) => void (this.isDead || resolve(answer));
      const fail = () => void (this.isDead || reject(new Unreachable()));
      signal.addEventListener("abort", fail);
      this.time.after(10_000, fail);
      this.#carry(request, give, fail);
    }).finally(() => this.underWay--);
  }

  #carry(request: SaveRequest, give: (answer: SaveAnswer) => void, fail: () => void): void {
    const { time, newsroom, weather, refusal } = this;
    const arrive = () => refusal ?? newsroom.save(request);
    const later = (milliseconds: number, run: () => void) => void time.after(milliseconds, run);
    switch (weather) {
      case "fine":
        return later(30, () => give(arrive()));
      case "slow":
        return later(2_000, () => give(arrive()));
      case "cut":
        return later(10, fail);
      case "unanswered":
        return later(30, () => void arrive());
      case "twice":
        later(900, () => void arrive());
        return later(30, () => give(arrive()));
      case "late":
        return later(14_000, () => void arrive());
      case "broken":
        return later(30, () => give({ kind: "broken", reference: "E-9PD2", message: "Something broke." }));
    }
  }

  async stored(sitting: string): Promise<StoredText> {
    await this.#reach();
    return this.newsroom.stored(sitting);
  }

  async standing(): Promise<Presence> {
    await this.#reach();
    return this.newsroom.presence();
  }

  async pen({ do: what }: PenRequest): Promise<Presence> {
    this.asked.push(what);
    await this.#reach();
    return this.newsroom.presence();
  }

  async aside() {
    await this.#reach();
    return { revisionId: 9, number: 7 };
  }

  async #reach(): Promise<void> {
    if (this.weather !== "fine" && this.weather !== "slow") throw new Unreachable();
  }
}
