import { sayTheSame } from "@/lib/merge/key";
import type { Draft, Merging, SaveAnswer, SaveRequest, SaveState, StoredText } from "./fields";
import { joining } from "./joining";
import type { Kept, Sent } from "./kept";
import { KeptCopy } from "./kept-copy";
import { SaveLoop, type Outcome } from "./save-loop";
import type { SavedText, SavingParts } from "./saving-parts";
import { MOST_AT_THE_END, Unreachable } from "./transport";
import { waitingWords } from "./waiting-words";

type Trouble = Extract<SaveState, { kind: "offline" | "signedOut" | "failed" | "refused" }>;

/** The most unanswered saves that are remembered. */
const MOST_SENT = 3;

/** Brings what is typed to the newsroom: by what version it is based on, and by what of it may have arrived already. */
export class Saving {
  /** What stands in the newsroom as far as this tab knows, and what the typed text is based on. */
  base: StoredText;
  conflict: StoredText | null = null;
  trouble: Trouble | null = null;
  readonly loop: SaveLoop;
  readonly #copy: KeptCopy;
  #sent: Sent[] = [];
  #sequence = 0;
  #savedEdits = 0;
  #offered: StoredText | null = null;
  #flight: AbortController | null = null;

  constructor(private readonly parts: SavingParts) {
    this.base = parts.stored;
    this.#copy = new KeptCopy(parts, () => ({ base: this.base, sent: this.#sent }));
    this.loop = new SaveLoop({
      timers: parts.timers,
      attempt: () => this.#attempt(),
      rest: () => void this.#copy.keep(this.parts.held.read(), this.parts.held.edits),
      isDue: () => this.isTyped(),
      after: () => this.parts.settled(),
    });
  }

  /** Whether something is typed that the newsroom has not confirmed. */
  isTyped(): boolean {
    return this.parts.held.edits !== this.#savedEdits;
  }

  /** Whether the newsroom has everything up to this change. */
  holds(edits: number): boolean {
    return this.#savedEdits >= edits;
  }

  /** Whether something is typed that is neither in the newsroom nor on this device. */
  isLoose(): boolean {
    return this.isTyped() && !this.#copy.holds(this.parts.held.edits);
  }

  isKept(): boolean {
    return this.#copy.isKept;
  }

  /** The tab shows the base as its surface reads it: that is what later changes are compared with. */
  baseIsShown(): void {
    if (!this.isTyped()) this.base = { ...this.base, draft: this.parts.held.read() };
  }

  /** Goes on with a text of another sitting as if it had been typed here, on top of what stands now. */
  resume(kept: Kept, stored: StoredText): void {
    this.base = { ...stored, version: kept.baseVersion, draft: kept.base };
    this.#sent = kept.sent;
    this.parts.held.apply(kept.draft);
    this.parts.held.edits++;
    this.#takeIn(stored);
  }

  /** Joins what stands in the newsroom with what is typed here, or finds that somebody has to decide. */
  takeIn(theirs: StoredText): void {
    if (theirs.sitting === this.parts.sitting) return this.#standOnOwn(theirs);
    const wasTyped = this.isTyped();
    this.#takeIn(theirs);
    if (wasTyped && !this.conflict && this.isTyped()) this.parts.joined(theirs);
  }

  #takeIn(theirs: StoredText): void {
    const { held } = this.parts;
    const { draft, questions } = joining().mergeDrafts(this.#baseOf(theirs), held.read(), theirs.draft);
    if (questions.length > 0) {
      this.conflict = theirs;
      void this.#copy.keep(held.read(), held.edits);
      return;
    }
    this.#stand(theirs, draft);
  }

  /** The text that both grew out of: the newest that the newsroom ever took of this tab, or else the base. */
  #baseOf({ taken, draft }: StoredText): Draft {
    const own = (sent: Sent) => sent.sitting === taken?.sitting;
    const arrived = this.#sent.find((sent) => own(sent) && sent.sequence === taken?.sequence);
    if (arrived) return arrived.draft;
    const perhaps = this.#sent.filter((sent) => !(own(sent) && sent.sequence > (taken?.sequence ?? 0)));
    return joining().commonBase(
      this.base.draft,
      perhaps.map((sent) => sent.draft),
      draft,
    );
  }

  /** What stands is what this very tab sent before it typed on: there is nothing to join, and more may be on its way. */
  #standOnOwn(own: StoredText): void {
    const sent = this.#sent;
    this.#stand(own, this.parts.held.read());
    this.#sent = sent;
  }

  /** Shows a draft on top of a text that stands in the newsroom. */
  #stand(theirs: StoredText, draft: Draft): void {
    const { held } = this.parts;
    this.base = theirs;
    this.#sent = [];
    this.conflict = null;
    held.apply(draft);
    if (sayTheSame(draft, theirs.draft)) {
      this.#isSaved(held.edits);
      this.baseIsShown();
    } else {
      held.edits++;
      this.loop.changed();
    }
    this.parts.say();
  }

  /** Ends a conflict with the draft that was chosen on top of a version; what came after that is joined with it. */
  settle(draft: Draft, version: number): void {
    const newest = this.conflict;
    if (!newest) return;
    const seen = this.#offered?.version === version ? this.#offered : newest;
    this.#stand(seen, draft);
    if (newest.version > seen.version) this.takeIn(newest);
  }

  merging(): Merging | null {
    const theirs = this.conflict;
    if (!theirs) return null;
    this.#offered = theirs;
    const { joinedDraft, mergeDrafts } = joining();
    const mine = this.parts.held.read();
    const merged = mergeDrafts(this.#baseOf(theirs), mine, theirs.draft);
    return { ...merged, mine, theirs, join: (choices) => joinedDraft(merged.parts, choices) };
  }

  /** Keeps what is typed on the device before it returns. */
  keepAtOnce(): void {
    if (this.isTyped()) this.#copy.keepAtOnce(this.parts.held.read());
  }

  /** Sends what is typed from a page that is about to go, where it is short enough to be sent so. */
  sendAtTheEnd(): void {
    if (!this.isTyped() || this.conflict) return;
    const draft = this.parts.held.read();
    const request = this.#requestOf(draft);
    if (new TextEncoder().encode(JSON.stringify(request)).length > MOST_AT_THE_END) return;
    this.#abort();
    this.#remember(request);
    this.parts.transport.save(request, new AbortController().signal, true).catch(() => undefined);
  }

  begin(): void {
    this.loop.begin();
    if (this.isTyped()) this.loop.changed();
  }

  end(): void {
    this.loop.end();
    this.#abort();
  }

  /** What is aborted may have arrived all the same, and is no trouble. */
  #abort(): void {
    const flight = this.#flight;
    this.#flight = null;
    flight?.abort();
  }

  async #attempt(): Promise<Outcome> {
    const { held, say } = this.parts;
    const edits = held.edits;
    const draft = held.read();
    if (this.conflict) return this.#stillOpen(draft, edits);
    if (this.#sent.length === 0 && sayTheSame(draft, this.base.draft)) {
      this.#isSaved(edits);
      return "done";
    }
    const request = this.#requestOf(draft);
    this.#remember(request);
    await this.#copy.keep(draft, edits);
    this.#flight = new AbortController();
    say();
    return this.#send(request, edits, this.#flight);
  }

  async #send(request: SaveRequest, edits: number, flight: AbortController): Promise<Outcome> {
    try {
      const answer = await this.parts.transport.save(request, flight.signal);
      return this.#flight === flight ? this.#understand(answer, request.draft, edits) : "later";
    } catch (error) {
      if (this.#flight !== flight) return "later";
      if (!(error instanceof Unreachable)) console.error("A save could not be sent.", error);
      return this.#inTrouble({
        kind: "offline",
        since: this.#since(),
        words: waitingWords(this.base.draft, request.draft),
        version: this.base.version,
      });
    } finally {
      if (this.#flight === flight) this.#flight = null;
    }
  }

  #understand(answer: SaveAnswer, draft: Draft, edits: number): Outcome {
    switch (answer.kind) {
      case "saved":
        this.base = this.#savedText(answer, draft);
        this.#sent = [];
        this.#isSaved(edits);
        this.parts.saved(answer);
        return "done";
      case "conflict":
        this.trouble = null;
        this.takeIn(answer.theirs);
        return this.conflict ? "wait" : this.isTyped() ? "again" : "done";
      case "signedOut":
        return this.#inTrouble({ kind: "signedOut" });
      case "broken":
        return this.#inTrouble({
          ...{ kind: "failed", since: this.#since(), tryAt: "" },
          ...{ message: answer.message, reference: answer.reference },
        });
      case "refused":
        // What was refused has not arrived.
        this.#sent.pop();
        this.trouble = { kind: "refused", message: answer.message, fields: answer.fields ?? {} };
        return "wait";
    }
  }

  #savedText({ version, savedAt, saved }: SavedText, draft: Draft): StoredText {
    return { version, draft, savedBy: this.parts.name, savedAt, saved };
  }

  #inTrouble(trouble: Trouble): Outcome {
    this.trouble = trouble;
    return "later";
  }

  #since(): string {
    return this.trouble && "since" in this.trouble ? this.trouble.since : this.parts.now();
  }

  #stillOpen(draft: Draft, edits: number): Outcome {
    void this.#copy.keep(draft, edits);
    return "wait";
  }

  #isSaved(edits: number): void {
    this.trouble = null;
    this.#savedEdits = edits;
    if (this.parts.held.edits === edits) this.#copy.forget();
  }

  #requestOf(draft: Draft): SaveRequest {
    const { sitting } = this.parts;
    return { sitting, sequence: ++this.#sequence, baseVersion: this.base.version, draft };
  }

  #remember({ sitting, sequence, draft }: SaveRequest): void {
    this.#sent = [...this.#sent, { sitting, sequence, draft }].slice(-MOST_SENT);
  }
}
