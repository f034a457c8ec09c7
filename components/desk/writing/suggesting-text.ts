import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { SuggestingText } from "./margin";
import { isGiven, withoutInheritedMarks } from "./plain-words";
import { suggestionsIn, type OpenSuggestion } from "./suggest-list";
import type { HandParts, SuggestingHand } from "./suggesting-hand";
import { suggestingKey } from "./suggesting-keys";
import {
  loadSuggesting,
  rememberSuggesting,
  suggestingTools,
  wasSuggesting,
  type SuggestingTools,
} from "./suggesting-loading";

export type SurfaceParts = HandParts & {
  /** Says that something cannot be had now. */
  failed: () => void;
};

/**
 * Suggesting in the text that is open: whether it is on, and what is suggested there. What makes suggestions and decides
 * them is brought when it is first needed; what is typed before it has come is made a suggestion then.
 */
export class SurfaceSuggesting implements SuggestingText {
  forwards = false;
  private isOn = false;
  private hand: SuggestingHand | null = null;
  /** The text as it stood when suggesting was asked for and was not there yet. */
  private before: Node | null = null;
  private isGone = false;
  private readonly onWalk = (event: KeyboardEvent) => this.walk(event);

  constructor(private readonly parts: SurfaceParts) {
    const tools = suggestingTools();
    if (tools) this.take(tools);
    this.isOn = tools !== null && wasSuggesting(parts.margin.storyId);
    document.addEventListener("keydown", this.onWalk);
  }

  get beside() {
    return this.hand?.beside ?? null;
  }

  destroy(): void {
    this.isGone = true;
    this.hand?.beside.destroy();
    document.removeEventListener("keydown", this.onWalk);
  }

  on = (): boolean => this.isOn;

  turn(on: boolean): void {
    const { margin, editor, say } = this.parts;
    this.isOn = on;
    rememberSuggesting(margin.storyId, on);
    say(margin.words(on ? "suggesting.turnedOn" : "suggesting.turnedOff"));
    margin.changed();
    if (!on || this.hand) return;
    this.before ??= editor.state.doc;
    this.withHand(
      () => undefined,
      () => this.turn(false),
    );
  }

  list(): OpenSuggestion[] {
    const { editor } = this.parts;
    const list = editor.isDestroyed ? [] : suggestionsIn(editor.state.doc);
    // Where there are some, the cursor soon stands in one.
    if (list.length > 0 && !this.hand) void this.bring();
    return list;
  }

  goTo(id: string): void {
    this.withHand((hand) => hand.goTo(id));
  }

  decide(which: ReadonlySet<string> | "all", accept: boolean): void {
    this.withHand((hand) => hand.decide(which, accept));
  }

  /** What becomes of a change of the text. */
  made(tr: Transaction): Transaction {
    if (isGiven(tr)) {
      // What comes from elsewhere is never this writer's suggestion.
      if (this.before && tr.getMeta("addToHistory") === false) this.before = tr.doc;
      return tr;
    }
    const writer = this.isOn ? this.writer() : null;
    return this.hand && writer ? this.hand.made(tr, writer) : withoutInheritedMarks(tr);
  }

  onKey(event: KeyboardEvent): boolean {
    this.forwards = event.key === "Delete";
    if (this.isOn && this.hand?.onJoinKey(event)) return true;
    return this.beside?.onKey(event) === true || this.onOwnKey(event);
  }

  /** The keys that decide; false for every other one. */
  private onOwnKey(event: KeyboardEvent): boolean {
    const key = suggestingKey(event);
    if (key !== "toggle" && key !== "accept" && key !== "refuse") return false;
    event.preventDefault();
    if (key !== "toggle") this.withHand((hand) => hand.decideHere(key === "accept"));
    else if (this.parts.mayWrite()) this.turn(!this.isOn);
    return true;
  }

  /** F9 and Shift+F9, wherever the focus is. */
  private walk(event: KeyboardEvent): void {
    const key = suggestingKey(event);
    if ((key !== "next" && key !== "previous") || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    this.withHand(({ beside }) => beside.goTo(key === "next" ? 1 : -1));
  }

  private writer() {
    const { margin } = this.parts;
    const me = margin.notes.view()?.me;
    return me ? { me, now: margin.now(), forwards: this.forwards } : null;
  }

  private withHand(act: (hand: SuggestingHand) => void, failed: () => void = () => undefined): void {
    if (this.hand) return act(this.hand);
    void this.bring().then((hand) => {
      if (this.isGone) return;
      if (hand) return act(hand);
      failed();
      this.parts.failed();
    });
  }

  /** Null where it cannot be had now; the next time it is asked for anew. */
  private async bring(): Promise<SuggestingHand | null> {
    const tools = await loadSuggesting().catch(() => null);
    const { before } = this;
    this.before = null;
    if (!tools || this.isGone) return null;
    this.hand ??= this.take(tools);
    const writer = this.writer();
    if (before && writer) this.hand.makeAfterwards(before, writer);
    return this.hand;
  }

  private take({ SuggestingHand }: SuggestingTools): SuggestingHand {
    return (this.hand = new SuggestingHand(this.parts));
  }
}
