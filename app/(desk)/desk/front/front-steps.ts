import { z } from "zod";
import { frontEdit } from "@/lib/fronts/fields";
import { LONGEST_HEADLINE } from "@/lib/stories/fields";
import type { Actor } from "@/lib/permissions";
import { wordsFor } from "@/lib/words/words";

/** A step as its button holds it: the edit, and by what name the story or part is called when it is announced. */
const step = z.object({ edit: frontEdit, name: z.string().max(LONGEST_HEADLINE), part: z.string().max(200) });

export const stepForm = z
  .string()
  .max(2_000)
  .transform((text) => parsed(text))
  .pipe(step);

export type Step = z.input<typeof step>;

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
