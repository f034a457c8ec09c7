import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import type { ActionState } from "./action-state";
import { fieldErrors } from "./field-errors";
import { plainForm, typedValues } from "./form-fields";
import { FROM_HEADER, originOf } from "./origin";
import { refusalWords } from "./refusal-words";
import { refusedState } from "./refused-state";
import { visitorLanguage } from "./visitor-language";

type Door = {
  newsroom: Newsroom;
  /** Where they sit, for the log. */
  origin: string | undefined;
  /** The network address that they come from, where it is known. */
  from: string | undefined;
  language: string;
};

/**
 * Makes a server action for whoever has not signed in, and holds a link or knows nothing at all: form → fields → act →
 * an address to go to. Refusals come back as words in the browser's language with what was typed, but for passwords;
 * whatever breaks is logged under a reference, and only that is shown.
 */
export function strangersAction<S extends z.ZodType>(
  schema: S,
  run: (door: Door, input: z.output<S>) => Promise<{ goTo: string }>,
): (state: ActionState, form: FormData) => Promise<ActionState> {
  return async (_before, form) => {
    const language = await visitorLanguage();
    const plain = plainForm(form);
    const values = typedValues(plain);
    const parsed = schema.safeParse(plain, { reportInput: true });
    if (!parsed.success) {
      const message = refusalWords("fieldsWrong", language);
      return { ok: false, message, fields: fieldErrors(parsed.error, language), values };
    }
    const given = await headers();
    const door = { origin: originOf(given), from: given.get(FROM_HEADER) ?? undefined, language };
    const outcome = await run({ newsroom: openNewsroom(), ...door }, parsed.data).catch(
      (error: unknown) => refusedState(error, language, values) ?? broken(error, language, values),
    );
    // Next steers by throwing, so this must stand outside whatever catches.
    return "goTo" in outcome ? redirect(outcome.goTo) : outcome;
  };
}

function broken(error: unknown, language: string, values: Record<string, string>): NonNullable<ActionState> {
  const reference = randomBytes(4).toString("hex");
  console.error(`A form of the front door broke, reference ${reference}.`, error);
  return { ok: false, message: refusalWords("broken", language, { reference }), values, reference };
}
