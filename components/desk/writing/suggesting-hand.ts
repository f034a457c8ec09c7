import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { keyName } from "./key-names";
import type { Margin } from "./margin";
import { AS_GIVEN } from "./plain-words";
import { decide } from "./suggest-decide";
import { joinOverStruck, madeAfterwards, madeAsSuggestion, type Writer } from "./suggest-edit";
import { suggestionHere } from "./suggest-here";
import { suggestionsIn } from "./suggest-list";
import { SUGGESTING_KEYS } from "./suggesting-keys";
import { selectSuggestion, SuggestionBeside } from "./suggestion-beside";

export type HandParts = {
  editor: Editor;
  margin: Margin;
  /** Says a sentence to whoever listens instead of looking. */
  say: (sentence: string) => void;
  mayWrite: () => boolean;
};

/** Makes suggestions of edits, shows them beside the text and decides them. It comes into the browser when a text has some or gets some. */
export class SuggestingHand {
  readonly beside: SuggestionBeside;

  constructor(private readonly parts: HandParts) {
    const decideThese = (which: ReadonlySet<string>, accept: boolean) => this.decide(which, accept);
    this.beside = new SuggestionBeside({ ...parts, decide: decideThese });
  }

  /** The same edit, as a suggestion. */
  made(edit: Transaction, writer: Writer): Transaction {
    return madeAsSuggestion(this.parts.editor.state, edit, writer);
  }

  /** What was changed since the text stood as `before` becomes a suggestion. */
  makeAfterwards(before: Node, writer: Writer): void {
    const { state, view } = this.parts.editor;
    const made = madeAfterwards(state, before, writer);
    if (made) view.dispatch(made);
  }

  /** A key that joins blocks, while suggesting is on; false where it is none. */
  onJoinKey(event: KeyboardEvent): boolean {
    return joinOverStruck(this.parts.editor.view, event);
  }

  goTo(id: string): void {
    const { editor } = this.parts;
    const found = suggestionsIn(editor.state.doc).find(({ by }) => by.id === id);
    if (found) selectSuggestion(editor, found, false);
  }

  decide(which: ReadonlySet<string> | "all", accept: boolean): void {
    const { editor, margin, say, mayWrite } = this.parts;
    if (!mayWrite()) return;
    const tr = decide(editor.state.tr, which, accept).setMeta(AS_GIVEN, true);
    if (tr.docChanged) editor.view.dispatch(tr);
    margin.changed();
    const left = suggestionsIn(editor.state.doc).length;
    say(margin.words(accept ? "suggesting.accepted" : "suggesting.refused", { left }));
  }

  /** Decides the suggestion with the cursor. */
  decideHere(accept: boolean): void {
    const { editor, margin, say } = this.parts;
    const here = suggestionHere(editor.state);
    if (here !== null) this.decide(new Set([here]), accept);
    else say(margin.words("suggesting.nothingHere", { key: keyName(SUGGESTING_KEYS.next) }));
  }
}
