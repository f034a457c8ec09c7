import { Conflict, FieldsWrong, Refusal } from "@/lib/refusal";
import type { ActionState } from "./action-state";
import { refusalWords } from "./refusal-words";

/** A refusal as a form is told it; null for whatever is no refusal. */
export function refusedState(error: unknown, language: string, values: Record<string, string>): ActionState {
  if (!(error instanceof Refusal)) return null;
  const message = refusalWords(error.code, language, error.values);
  if (error instanceof FieldsWrong) {
    const fields = Object.entries(error.fields).map(([name, code]) => [
      name,
      refusalWords(`fields.${code}`, language, error.values),
    ]);
    return { ok: false, message, fields: Object.fromEntries(fields) as Record<string, string>, values };
  }
  if (error instanceof Conflict) return { ok: false, message, theirs: error.theirs, values };
  return { ok: false, message, values };
}
