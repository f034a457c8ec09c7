import { said } from "@/lib/said";
import type { ChangeKind, Materiality } from "./fields";

/**
 * Why a change may not go out as this kind, as a code under "refusals" in the message files; null when it may. A
 * small fix of something material needs a reason ("materialFix"), an update that changes or drops what readers were
 * told needs a note ("noteNeeded"), a correction or clarification always does ("noteMissing"). Blank words are none.
 */
export function whyNotKind(
  kind: ChangeKind,
  materiality: Materiality,
  words: { note?: string | undefined; reason?: string | undefined },
): "materialFix" | "noteNeeded" | "noteMissing" | null {
  const note = said(words.note);
  switch (kind) {
    case "fix":
      return materiality.material && !said(words.reason) ? "materialFix" : null;
    case "update":
      return materiality.needsNote && !note ? "noteNeeded" : null;
    case "correct":
    case "clarify":
      return note ? null : "noteMissing";
  }
}
