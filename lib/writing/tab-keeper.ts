import type { Finding } from "@/lib/checks/finding";
import {
  Unsaved,
  type BodyHolder,
  type Draft,
  type DraftFields,
  type PenRequest,
  type Presence,
  type SaveState,
  type Told,
  type WireSubject,
} from "./fields";
import { HeldDraft } from "./held-draft";
import type { Keeper, KeeperParts } from "./keeper";
import { LeftPen } from "./left-pen";
import { PenWatch } from "./pen-watch";
import { Recovery } from "./recovery";
import { stateOf } from "./save-state";
import { Saving } from "./saving";
import { Tidings } from "./tidings";
import { Waiters } from "./waiters";

/** How often at the most the pen is renewed while nothing can be saved, in milliseconds. */
const RENEW = 25_000;

/** The draft of one tab: its parts, and how they hang together. */
export class TabKeeper implements Keeper {
  readonly sitting: string;
  readonly personId: number;
  readonly #held: HeldDraft;
  readonly #saving: Saving;
  readonly #pens: PenWatch;
  readonly #recovery: Recovery;
  readonly #leftPen: LeftPen;
  readonly #listeners = new Set<() => void>();
  readonly #wireListeners = new Set<(subject: WireSubject) => void>();
  readonly #waiters = new Waiters();
  readonly #tidings = new Tidings(() => this.#say());
  #findings: Finding[];
  #words: number;
  #state: SaveState;
  #renewed = 0;
  #looking = false;
  #maySave: boolean;
  #letGo: (() => void) | null = null;

  constructor(private readonly parts: KeeperParts) {
    const { opened, sitting, transport, device, timers } = parts;
    const { storyId, personId, name, stored } = opened;
    this.sitting = sitting;
    this.personId = personId;
    this.#maySave = opened.maySave;
    this.#findings = opened.findings;
    this.#words = opened.words;
    this.#state = { kind: "saved", moment: stored.savedAt };
    const say = () => this.#say();
    const takeOver = () => this.pen("takeOver");
    this.#held = new HeldDraft(stored.draft, () => this.#changed());
    this.#pens = new PenWatch({
      ...{ sitting, timers, say, openedAt: opened.at, presence: opened.presence },
      tell: (told) => this.#tidings.tell(told),
      unanswered: () => void takeOver().catch(() => undefined),
      lapsed: () => void this.#lookAround(),
    });
    this.#leftPen = new LeftPen({ sitting, personId, device, pens: this.#pens, takeOver, say });
    this.#saving = new Saving({
      ...{ storyId, sitting, personId, name, stored, transport, device, timers, say },
      held: this.#held,
      now: () => new Date(this.now()).toISOString(),
      saved: ({ findings, words }) => ([this.#findings, this.#words] = [findings, words]),
      joined: ({ savedBy, savedAt }) => this.#tidings.tell({ kind: "joined", who: savedBy, moment: savedAt }),
      settled: () => this.#settled(),
      keeps: (isKept) => this.#tidings.tellDevice(isKept),
    });
    this.#recovery = new Recovery({
      ...{ storyId, personId, sitting, device, timers, transport, saving: this.#saving },
      tell: (told) => this.#tidings.tell(told),
      mayWrite: () => this.mayWrite(),
    });
  }

  start(): void {
    const { device, opened } = this.parts;
    if (opened.presence) this.hear("people", opened.presence);
    this.#letGo = device.hold(this.sitting);
    this.#saving.begin();
    void this.#recovery.look().then(() => {
      if (!device.lasting()) this.#tidings.tellDevice(false);
      this.#leftPen.ready();
    });
  }

  close(): void {
    this.#saving.sendAtTheEnd();
    this.#saving.keepAtOnce();
    this.#saving.end();
    this.#pens.end();
    this.#recovery.end();
    this.#letGo?.();
    this.#letGo = null;
  }

  field<K extends keyof DraftFields>(name: K): DraftFields[K] {
    return this.#held.field(name);
  }

  set<K extends keyof DraftFields>(name: K, value: DraftFields[K]): void {
    this.#held.set(name, value);
  }

  get body() {
    return this.#held.body;
  }

  holdBody(holder: BodyHolder): () => void {
    const release = this.#held.hold(holder);
    this.#saving.baseIsShown();
    this.#say();
    return release;
  }

  bodyHolder = (): BodyHolder | null => this.#held.holder;

  touchBody(): void {
    this.#held.touch();
  }

  read(): Draft {
    return this.#held.read();
  }

  flush(): Promise<number> {
    const { conflict, base } = this.#saving;
    if (conflict) return Promise.reject(new Unsaved(this.#state));
    if (!this.#saving.isTyped() && !this.#saving.loop.running) return Promise.resolve(base.version);
    const saved = this.#waiters.wait(this.#held.edits);
    this.#saving.loop.hurry();
    return saved;
  }

  state(): SaveState {
    return this.#state;
  }

  presence = (): Presence | null => this.#pens.presence;

  mayWrite(): boolean {
    return this.#maySave && (!this.#pens.isElsewhere() || this.#leftPen.mayBe());
  }

  findings = (): Finding[] => this.#findings;

  words = (): number => this.#words;

  now = (): number => this.#pens.now();

  async pen(what: PenRequest["do"]): Promise<void> {
    if (what === "handOver" || what === "letGo") await this.flush().catch(() => undefined);
    if (what === "handOver") this.#pens.gives(true);
    try {
      this.hear("pen", await this.parts.transport.pen({ sitting: this.sitting, do: what }));
    } finally {
      if (what === "handOver") this.#pens.gives(false);
    }
  }

  async settle(draft: Draft, version: number): Promise<void> {
    this.#saving.settle(draft, version);
    await this.flush();
  }

  merging() {
    return this.#saving.merging();
  }

  async setAside(): Promise<void> {
    const { conflict, base } = this.#saving;
    if (!conflict) return;
    const { version: baseVersion } = base;
    const { number } = await this.parts.transport.aside({
      ...{ sitting: this.sitting, baseVersion, draft: this.read() },
    });
    this.#tidings.tell({ kind: "setAside", number });
    this.#saving.settle(conflict.draft, conflict.version);
    this.#settled();
  }

  retry(): void {
    this.#saving.loop.hurry();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onWire(listener: (subject: WireSubject) => void): () => void {
    this.#wireListeners.add(listener);
    return () => this.#wireListeners.delete(listener);
  }

  told(): readonly Told[] {
    return this.#tidings.all();
  }

  heard(told: Told): void {
    this.#tidings.heard(told);
  }

  leave(forGood: boolean): void {
    if (forGood) this.#saving.sendAtTheEnd();
    this.#saving.keepAtOnce();
    if (!forGood && this.#saving.isTyped()) this.#saving.loop.hurry();
    if (forGood && this.#pens.hasIt())
      this.parts.transport.pen({ sitting: this.sitting, do: "letGo" }, true).catch(() => undefined);
  }

  wake(): void {
    if (this.#saving.isTyped() && !this.#saving.conflict) this.#saving.loop.hurry();
    void this.#lookAround();
  }

  allow(maySave: boolean): void {
    if (this.#maySave === maySave) return;
    this.#maySave = maySave;
    this.#say();
  }

  isLoose(): boolean {
    return this.#saving.isLoose();
  }

  isKept = (): boolean => this.#saving.isKept();

  hear(subject: WireSubject, presence: Presence): void {
    this.#pens.hear(presence);
    for (const listener of this.#wireListeners) listener(subject);
    if (!this.#saving.isTyped() || this.#saving.conflict) void this.lookUp(presence.version);
    void this.#leftPen.pickUp();
    if (this.mayWrite()) void this.#recovery.goOn();
  }

  async lookUp(version?: number): Promise<void> {
    const known = Math.max(this.#saving.base.version, this.#saving.conflict?.version ?? 0);
    if (this.#looking || (version !== undefined && version <= known)) return;
    this.#looking = true;
    try {
      const theirs = await this.parts.transport.stored(this.sitting);
      const { base, conflict, loop } = this.#saving;
      const newest = Math.max(base.version, conflict?.version ?? 0);
      // While a save is under way its answer says what stands; a text that is known already changes nothing.
      if (theirs.version > newest && !loop.running) this.#saving.takeIn(theirs);
    } catch {
      // The wire, the next save or the next look will tell.
    } finally {
      this.#looking = false;
    }
  }

  async #lookAround(): Promise<void> {
    try {
      this.hear("people", await this.parts.transport.standing(this.sitting));
    } catch {
      this.#say();
    }
  }

  #changed(): void {
    this.#saving.loop.changed();
    this.#renewWhileStuck();
    this.#say();
  }

  /** A text that cannot be saved does not renew the pen of whoever writes it. */
  #renewWhileStuck(): void {
    const now = this.parts.timers.now();
    const stuck = this.#saving.conflict ?? this.#saving.trouble;
    // A device's clock may be put back.
    if (!stuck || !this.#pens.hasIt() || Math.abs(now - this.#renewed) < RENEW) return;
    this.#renewed = now;
    void this.pen("renew").catch(() => undefined);
  }

  #settled(): void {
    const { trouble, conflict, base } = this.#saving;
    this.#say();
    if (trouble || conflict) this.#waiters.refuse(this.#state);
    else this.#waiters.answer(base.version, (edits) => this.#saving.holds(edits));
    if (!this.#saving.isTyped()) void this.#recovery.goOn();
    const presence = this.#pens.presence;
    if (presence && !this.#saving.isTyped()) void this.lookUp(presence.version);
  }

  #say(): void {
    this.#state = stateOf(this.#saving, this.#state, this.now() - this.parts.timers.now());
    for (const listener of this.#listeners) listener();
  }
}
