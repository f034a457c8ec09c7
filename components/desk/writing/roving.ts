import type { FocusEvent, KeyboardEvent } from "react";

/**
 * One stop of Tab for a row of buttons, with the arrows, Home and End between them. The button that had the focus last
 * is where Tab comes back to; the first one to begin with has `tabIndex` 0, the others -1.
 */
export const roving = {
  onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const buttons = buttonsOf(event.currentTarget);
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const goals: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const goal = goals[event.key];
    if (at === -1 || goal === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    buttons[goal]?.focus();
  },
  onFocus(event: FocusEvent<HTMLElement>) {
    const buttons = buttonsOf(event.currentTarget);
    if (!buttons.includes(event.target as HTMLButtonElement)) return;
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1;
  },
};

function buttonsOf(row: HTMLElement): HTMLButtonElement[] {
  return [...row.querySelectorAll<HTMLButtonElement>("button[data-tool]")];
}
