import { z } from "zod";

export type PlainForm = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

/** Names that Next puts into a form for itself. */
const NEXTS_OWN = /^\$ACTION_/;

/**
 * A form as a plain object: a name that comes more than once holds a list; a file input left empty is absent. Nothing in
 * what is no form: whoever speaks for a script of ours can send anything at all.
 */
export function plainForm(form: unknown): PlainForm {
  const plain: PlainForm = {};
  if (!(form instanceof FormData)) return plain;
  for (const name of new Set(form.keys())) {
    if (NEXTS_OWN.test(name)) continue;
    const given = form
      .getAll(name)
      .filter((value) => !isEmptyFile(value))
      .map(withoutNul);
    const [first] = given;
    if (first !== undefined) plain[name] = given.length > 1 ? given : first;
  }
  return plain;
}

/** What is typed anew each time: given back, it would stand in the page. */
const SECRETS: readonly string[] = ["password", "present"];

/** What was typed, to be put back into the form: texts only, the parts of a list as "name.0", "name.1"; no password. */
export function typedValues(plain: PlainForm): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of Object.entries(plain)) {
    if (SECRETS.includes(name)) continue;
    if (typeof value === "string") typed[name] = value;
    if (!Array.isArray(value)) continue;
    value.forEach((part, index) => {
      if (typeof part === "string") typed[`${name}.${index}`] = part;
    });
  }
  return typed;
}

/** The schema of a name that may come any number of times: absent, once or often, it becomes a list. */
export function several<S extends z.ZodType>(part: S) {
  return z.preprocess(
    (value): unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
    z.array(part),
  );
}

/** Nobody types a NUL, and the database keeps none. */
function withoutNul(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

function isEmptyFile(value: FormDataEntryValue): boolean {
  return typeof value !== "string" && value.size === 0 && value.name === "";
}
