import type { ActionState } from "@/lib/web/action-state";

/** What no person types: React's own fields, and the version that a save is based on. */
const NOT_TYPED = /^(?:\$|baseVersion$)/;

/** All that is typed in a form, to be compared with what was typed in it before. */
export function linesOf(data: FormData): string {
  return JSON.stringify([...data].filter(([name]) => !NOT_TYPED.test(name)));
}

/** The same for what is stored, though somebody may have typed before the page was ready. */
export function storedIn(form: HTMLFormElement): string {
  const data = new FormData(form);
  for (const control of form.elements) {
    const isText =
      control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && control.type === "text");
    if (isText && control.name) data.set(control.name, control.defaultValue);
  }
  return linesOf(data);
}

/** Whether a form that shows this answer shows what is stored: after a refusal it shows what was typed. */
export function hasStored(answer: ActionState): boolean {
  return answer === null || answer.ok;
}
