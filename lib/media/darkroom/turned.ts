import type { RefusalValues } from "@/lib/refusal";

/** A file that the darkroom turns down, with the code of the sentence that says why. */
export class Turned extends Error {
  constructor(
    readonly code: string,
    readonly values: RefusalValues = {},
  ) {
    super(code);
    this.name = "Turned";
  }
}

/** Whatever the library says about a file that it cannot read to the end. */
const ENDS_EARLY =
  /premature end|truncat|unexpected end|end of (?:file|stream|image)|not enough|insufficient|too short|EOF/i;
const TOO_LARGE = /pixel limit|too large|exceeds/i;
const NO_MEMORY = /out of memory|memory allocation|cannot allocate/i;

/** Why a file could not be worked on: the library's own words are for nobody, they become one of our sentences. */
export function turnedBy(error: unknown): Turned {
  if (error instanceof Turned) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (ENDS_EARLY.test(message)) return new Turned("picture.cut");
  if (TOO_LARGE.test(message)) return new Turned("picture.tooLargeInside");
  if (NO_MEMORY.test(message)) return new Turned("picture.heavy");
  return new Turned("picture.damaged");
}
