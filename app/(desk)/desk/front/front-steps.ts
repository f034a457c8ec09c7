import { z } from "zod";
import { frontEdit } from "@/lib/fronts/fields";
import type { Actor } from "@/lib/permissions";
import { isKept } from "@/lib/seen-words";
import { LONGEST_HEADLINE } from "@/lib/stories/fields";
import { wordsFor } from "@/lib/words/words";

/** A step as its button holds it: the edit, and by what name the story or part is called when it is announced. */
const step = z.object({ edit: frontEdit, name: called(LONGEST_HEADLINE), part: called(200) });

export const stepForm = z
  .string()
  .max(2_000)
  .transform((text) => parsed(text))
  .pipe(step);

export type Step = z.input<typeof step>;

/** Escapes of JSON can say what no database keeps, also where a form was cleaned of it. */
function called(longest: number) {
  return z.string().max(longest).refine(isKept, "wrong");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** What is announced after a step. */
export function saidOf(actor: Actor, { edit, name, part }: z.output<typeof step>): string {
  const place = edit.do === "put" ? edit.place : 0;
  const language = actor.kind === "person" ? actor.language : "en";
  return wordsFor(language)(`desk.front.did.${edit.do}`, { name, part, place });
}
