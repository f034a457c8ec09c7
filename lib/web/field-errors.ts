import type { z } from "zod";
import type { RefusalValues } from "@/lib/refusal";
import { refusalWords } from "./refusal-words";

/**
 * What is wrong with each field, in words: field name ("slug", "bylines.0.name") → sentence. Only the first fault
 * of a field is named. What concerns no single field stands under "".
 */
export function fieldErrors(error: z.ZodError, language: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues.map(meant)) {
    fields[issue.path.join(".")] ??= refusalWords(`fields.${codeOf(issue)}`, language, limitsOf(issue));
  }
  return fields;
}

/** Of what may have one of several shapes, the fault in the shape that was meant: the one whose `type` was right. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union") return issue;
  const own = issue.errors.find(([first, ...rest]) =>
    [first, ...rest].every((one) => one !== undefined && one.path[0] !== "type"),
  );
  const [first] = own ?? [];
  return first ? meant({ ...first, path: [...issue.path, ...first.path] }) : issue;
}

/** The code under "refusals.fields" that says what is wrong; a rule of ours carries its own as the message. */
function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "custom":
      return issue.message;
    case "too_big":
      return isText(issue.origin) ? "tooLong" : "wrong";
    case "too_small":
      if (!isText(issue.origin)) return "wrong";
      return Number(issue.minimum) <= 1 ? "required" : "tooShort";
    case "invalid_type":
      return issue.input === undefined ? "required" : "wrongType";
    case "invalid_value":
      // Nothing was chosen, or the choice that says so.
      return issue.input === undefined || issue.input === "" ? "required" : "wrong";
    default:
      return "wrong";
  }
}

function limitsOf(issue: z.core.$ZodIssue): RefusalValues {
  if (issue.code === "too_big") return { maximum: Number(issue.maximum) };
  // A rule of ours may say more, such as the line that is wrong.
  if (issue.code === "custom") return (issue.params ?? {}) as RefusalValues;
  if (issue.code === "too_small") return { minimum: Number(issue.minimum) };
  return {};
}

function isText(origin: string): boolean {
  return origin === "string";
}
