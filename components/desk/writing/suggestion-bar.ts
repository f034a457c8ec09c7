import type { Standing } from "./suggest-here";

/** What the bar's buttons do, and its words: under "desk.suggesting". */
export type BarParts = {
  words: (key: string, values?: Record<string, string | number>) => string;
  time: (instant: string) => string;
  /** The name of a key, as it is written on this device. */
  keys: Record<"accept" | "refuse" | "previous" | "next", string>;
  press: (what: BarAct) => void;
  /** Back into the text; to the buttons of the block around. */
  leave: () => void;
  further: () => void;
};

export type BarAct = "accept" | "refuse" | "previous" | "next";

/** The buttons beside a suggestion in the text: a toolbar by the ARIA pattern, entered with Alt+F10 or Tab, left with Esc. */
export class SuggestionBar {
  readonly dom: HTMLElement;

  constructor(private readonly parts: BarParts) {
    this.dom = document.createElement("div");
    this.dom.className = "block__bar suggestion-bar";
    this.dom.setAttribute("role", "toolbar");
    // The text keeps the selection while a button is pressed.
    this.dom.addEventListener("mousedown", (event) => event.preventDefault());
    this.dom.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** Shows a suggestion: whose it is, since when, and what can be done with it. */
  show({ suggestion: { by }, number, count }: Standing, mayDecide: boolean) {
    const { words, time } = this.parts;
    const whose = words("by", { name: by.name, time: time(by.at) });
    this.dom.setAttribute("aria-label", words("bar", { whose }));
    const who = document.createElement("span");
    who.className = "suggestion-bar__who";
    who.textContent = whose;
    const place = document.createElement("span");
    place.className = "suggestion-bar__who num";
    place.textContent = words("at", { number, count });
    const decide = (["accept", "refuse"] as const).filter(() => mayDecide);
    const walk = (["previous", "next"] as const).filter(() => count > 1);
    const focused = this.focused();
    const buttons = [...decide, ...walk].map((act) => this.button(act));
    this.dom.replaceChildren(who, ...buttons, ...(count > 1 ? [place] : []));
    this.setStop(buttons[0]);
    if (focused) this.focus(focused);
  }

  /** The focus goes to the button of this name, or to the first; false where there is none. */
  focus(name?: string): boolean {
    const buttons = this.buttons();
    const button = buttons.find(({ dataset }) => dataset.act === name) ?? buttons[0];
    this.setStop(button);
    button?.focus();
    return button !== undefined;
  }

  hasFocus(): boolean {
    return this.dom.contains(document.activeElement);
  }

  private focused(): string | undefined {
    return this.hasFocus() ? (document.activeElement as HTMLElement).dataset.act : undefined;
  }

  private button(act: BarAct): HTMLButtonElement {
    const { words, keys, press } = this.parts;
    const button = document.createElement("button");
    button.type = "button";
    button.className = act === "accept" ? "btn sm" : "btn sm quiet";
    button.dataset.act = act;
    button.textContent = words(act);
    button.title = `${words(act)} (${keys[act]})`;
    button.addEventListener("click", () => press(act));
    return button;
  }

  private onKey(event: KeyboardEvent) {
    const { leave, further } = this.parts;
    const onward = event.key === "F10" && event.altKey ? further : event.key === "Escape" ? leave : null;
    if (onward) {
      event.preventDefault();
      event.stopPropagation();
      return onward();
    }
    const buttons = this.buttons();
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    this.focus(buttons[(to + buttons.length) % buttons.length]?.dataset.act);
  }

  private setStop(stop: HTMLElement | undefined) {
    for (const button of this.buttons()) button.tabIndex = button === stop ? 0 : -1;
  }

  private buttons(): HTMLButtonElement[] {
    return [...this.dom.querySelectorAll("button")];
  }
}
