import { FieldsWrong, Refusal } from "@/lib/refusal";
import type { ScheduleKindView } from "@/lib/stories/desk-view";

/** A refusal that words in a field would lift → that field. */
const BESIDE: Record<string, string> = {
  materialFix: "reason",
  noteNeeded: "note",
  noteMissing: "note",
  secondReaderNeeded: "emergency",
};

/**
 * Runs an act; a refusal that words in a field would lift stands beside that field, in the words of the kind of
 * change that was chosen.
 */
export async function besideItsField<T>(
  kind: ScheduleKindView | undefined,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const field = error instanceof Refusal ? BESIDE[error.code] : undefined;
    throw error instanceof Refusal && field ? new FieldsWrong({ [field]: codeFor(kind, error.code) }) : error;
  }
}

function codeFor(kind: ScheduleKindView | undefined, code: string): string {
  return kind === "clarify" && code === "noteMissing" ? "clarificationMissing" : code;
}
