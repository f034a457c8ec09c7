import { Conflict, NotAllowed, NotFound, TooMany, type Refusal } from "@/lib/refusal";
import { refusalWords } from "./refusal-words";

/** What says a refusal in a language: the status of its answer, and `{ code, message }`. */
export function sayRefusal(language: string) {
  return (refusal: Refusal) => ({
    status: statusOf(refusal),
    body: { code: refusal.code, message: refusalWords(refusal.code, language, refusal.values) },
  });
}

function statusOf(refusal: Refusal): number {
  if (refusal instanceof NotFound) return 404;
  if (refusal instanceof NotAllowed) return 403;
  if (refusal instanceof TooMany) return 429;
  return refusal instanceof Conflict ? 409 : 422;
}
