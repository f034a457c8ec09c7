import type { Editor } from "@tiptap/core";
import { TextSelection, type EditorState, type PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { keyName } from "./key-names";
import type { OpenSuggestion } from "./suggest-list";
import { standingOf, suggestionBeside, suggestionHere, type Standing } from "./suggest-here";
import { SUGGESTING_KEYS, suggestingKey } from "./suggesting-keys";
import type { HandParts } from "./suggesting-hand";
import type { BarAct, BarParts, SuggestionBar } from "./suggestion-bar";

type Parts = HandParts & { decide: (which: ReadonlySet<string>, accept: boolean) => void };

/** So many letters of a suggestion are said. */
const MOST_SAID = 200;

/**
 * Shows, beside the suggestion in which the cursor is put, whose it is and the buttons that decide it, and says it to
 * whoever listens. It is not shown to somebody who types there, and goes with Esc.
 */
export class SuggestionBeside implements PluginView {
  private bar: SuggestionBar | null = null;
  private shown: string | null = null;
  private isGone = false;
  private readonly onResize = () => this.place();

  constructor(private readonly parts: Parts) {
    window.addEventListener("resize", this.onResize);
  }

  update({ state }: EditorView, before: EditorState) {
    if (state.doc !== before.doc) return this.hide();
    if (state.selection.eq(before.selection)) return;
    const id = suggestionHere(state);
    if (id === null) return this.hide();
    if (id === this.shown) return this.place();
    const standing = standingOf(state, id);
    if (standing) void this.show(standing);
  }

  destroy() {
    this.isGone = true;
    this.hide();
    window.removeEventListener("resize", this.onResize);
  }

  /** Alt+F10 and Esc in the text; false where there is no bar. */
  onKey(event: KeyboardEvent): boolean {
    if (this.shown === null) return false;
    if (suggestingKey(event) === "bar") return this.bar?.focus() ?? false;
    if (event.key !== "Escape") return false;
    this.hide();
    return true;
  }

  /** Goes to the suggestion after the selection, or to the one before it. */
  goTo(step: 1 | -1) {
    const { editor, margin, say } = this.parts;
    const found = suggestionBeside(editor.state, step);
    if (found) selectSuggestion(editor, found, this.bar?.hasFocus() === true);
    else say(margin.words("suggesting.noneLeft"));
  }

  private async show(standing: Standing) {
    const { editor, say, mayWrite } = this.parts;
    const { id } = standing.suggestion.by;
    this.shown = id;
    say(this.sentence(standing));
    // Without a connection there is none; the keys and the panel decide as well.
    const { SuggestionBar } = (await import("./suggestion-bar").catch(() => null)) ?? {};
    if (!SuggestionBar || this.isGone || this.shown !== id) return;
    this.bar ??= new SuggestionBar(this.barParts());
    this.bar.show(standing, mayWrite());
    editor.view.dom.after(this.bar.dom);
    this.place();
  }

  private barParts(): BarParts {
    const { editor, margin } = this.parts;
    const { accept, refuse, previous, next } = SUGGESTING_KEYS;
    return {
      words: (key, values) => margin.words(`suggesting.${key}`, values),
      time: margin.time,
      keys: {
        ...{ accept: keyName(accept), refuse: keyName(refuse) },
        ...{ previous: keyName(previous), next: keyName(next) },
      },
      press: (what) => this.press(what),
      leave: () => editor.view.focus(),
      further: () => editor.view.dom.querySelector<HTMLElement>('.block__bar button[tabindex="0"]')?.focus(),
    };
  }

  private press(what: BarAct) {
    const { editor, decide } = this.parts;
    if (what === "next" || what === "previous") return this.goTo(what === "next" ? 1 : -1);
    if (this.shown === null) return;
    const inBar = this.bar?.hasFocus() === true;
    decide(new Set([this.shown]), what === "accept");
    const next = inBar ? suggestionBeside(editor.state, 1) : null;
    if (!next) return editor.view.focus();
    selectSuggestion(editor, next, false);
    requestAnimationFrame(() => this.bar?.focus(what));
  }

  private sentence({ suggestion: { by, before, after }, number, count }: Standing): string {
    const { margin } = this.parts;
    const part = (key: string, words: string) =>
      words ? [`${margin.words(`suggesting.${key}`)} ${words.slice(0, MOST_SAID)}`] : [];
    const what = [...part("takesOut", before), ...part("putsIn", after)].join(", ");
    return margin.words("suggesting.standing", {
      ...{ name: by.name, time: margin.time(by.at), number, count },
      what: what || margin.words("suggesting.noWords"),
      key: keyName(SUGGESTING_KEYS.bar),
    });
  }

  private hide() {
    this.shown = null;
    const hadFocus = this.bar?.hasFocus() === true;
    this.bar?.dom.remove();
    if (hadFocus && !this.isGone) this.parts.editor.view.focus();
  }

  /** Under the line in which the selection ends, and not over the edges of the text. */
  private place() {
    const { bar, shown } = this;
    const { view, state } = this.parts.editor;
    const around = bar?.dom.offsetParent;
    if (!bar || !around || shown === null) return;
    const { top, left } = around.getBoundingClientRect();
    const start = view.coordsAtPos(state.selection.from);
    const end = view.coordsAtPos(state.selection.to, -1);
    const room = around.clientWidth - bar.dom.offsetWidth;
    bar.dom.style.top = `${end.bottom - top + 4}px`;
    bar.dom.style.left = `${Math.max(0, Math.min(start.left - left, room))}px`;
  }
}

/** Selects a suggestion in the text and brings it into sight; `keepFocus`: the focus stays where it is. */
export function selectSuggestion(editor: Editor, { from, to }: OpenSuggestion, keepFocus: boolean): void {
  const { tr, doc } = editor.state;
  const selection = TextSelection.between(doc.resolve(from), doc.resolve(Math.min(to, doc.content.size)));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  if (!keepFocus) editor.view.focus();
}
