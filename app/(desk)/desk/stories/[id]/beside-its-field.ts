import { FieldsWrong, Refusal } from "@/lib/refusal";

/** A refusal that words in a field would lift → that field. */
const BESIDE: Record<string, string> = {
  materialFix: "reason",
  noteNeeded: "note",
  noteMissing: "note",
  secondReaderNeeded: "emergency",
};

/** Runs an act; a refusal that words in a field would lift stands beside that field. */
export async function besideItsField<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const field = error instanceof Refusal ? BESIDE[error.code] : undefined;
    throw error instanceof Refusal && field ? new FieldsWrong({ [field]: error.code }) : error;
  }
}
