import { AltLine } from "./alt-line";
import { actsOf, type BarAct } from "./block-acts";
import type { BlockInView } from "./block-view";

/** The buttons of the block in which the selection is: a toolbar by the ARIA pattern, entered with Alt+F10 or Tab, left with Esc. */
export class BlockBar {
  readonly dom: HTMLElement;
  private readonly alt: AltLine;
  private acts = "";

  constructor(private readonly block: () => BlockInView) {
    const { host, node } = block();
    this.dom = document.createElement("div");
    this.dom.className = "block__bar";
    this.dom.contentEditable = "false";
    this.dom.setAttribute("role", "toolbar");
    this.dom.setAttribute("aria-label", host.words("bar", { block: host.words(`kinds.${node.type.name}`) }));
    // The text keeps the selection while a button is pressed.
    this.dom.addEventListener("mousedown", (event) => event.preventDefault());
    this.dom.addEventListener("keydown", (event) => this.onKey(event));
    this.alt = new AltLine(block);
    this.refresh();
  }

  /** Draws the buttons anew where they have changed. */
  refresh() {
    this.alt.refresh();
    const acts = actsOf(this.block());
    const looks = JSON.stringify(acts);
    if (looks === this.acts) return;
    this.acts = looks;
    const focused = this.dom.contains(document.activeElement) ? nameOf(document.activeElement) : null;
    this.dom.replaceChildren(...acts.map((act, index) => this.button(act, index === 0)));
    if (focused) this.focus(focused);
  }

  focus(name?: string) {
    const buttons = this.buttons();
    const button = buttons.find((one) => nameOf(one) === name) ?? buttons[0];
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1;
    button?.focus();
  }

  destroy() {
    this.alt.destroy();
    this.dom.remove();
  }

  private button({ name, words, pressed }: BarAct, isFirst: boolean): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn sm quiet";
    button.dataset.act = name;
    button.textContent = words;
    button.tabIndex = isFirst ? 0 : -1;
    if (pressed !== undefined) button.setAttribute("aria-pressed", String(pressed));
    button.addEventListener("click", () => this.press(name));
    return button;
  }

  /** The block may be drawn anew by what its button does; the focus stays on that button. */
  private press(name: string) {
    const { editor } = this.block();
    const hadFocus = this.dom.contains(document.activeElement);
    const acts = actsOf(this.block());
    acts.find((act) => act.name === name)?.run();
    if (!hadFocus || this.dom.contains(document.activeElement)) return;
    const again = editor.view.dom.querySelector<HTMLElement>(`.block__bar [data-act="${name}"]`);
    if (again) again.focus();
    else editor.view.focus();
  }

  private onKey(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.block().editor.view.focus();
      return;
    }
    const buttons = this.buttons();
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length];
    if (next) this.focus(nameOf(next));
  }

  private buttons(): HTMLButtonElement[] {
    return [...this.dom.querySelectorAll("button")];
  }
}

function nameOf(element: Element | null): string {
  return (element as HTMLElement | null)?.dataset.act ?? "";
}
