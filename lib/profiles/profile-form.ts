import { z } from "zod";
import { rowId } from "@/lib/row-id";
import { said } from "@/lib/said";
import { PROFILE_FIELDS, PROFILE_LIMITS, SPOKEN, type ProfileWords } from "./fields";

/** A profile as its form sends it: a field for each part in each language, and the languages that were ticked. */
export const profileForm = z
  .looseObject({
    personId: z.coerce.number().pipe(rowId),
    /** Whoever names no profile that they saw is told what stands there. */
    base: z.string().max(64).default(""),
    languages: z
      .preprocess((given) => [given ?? []].flat(), z.array(z.enum(SPOKEN)))
      .transform((given) => [...new Set(given)]),
  })
  .transform(({ personId, base, languages, ...fields }, context) => {
    // A language is whatever the form says: no name of one may reach what every object has.
    const profiles = Object.create(null) as Record<string, ProfileWords>;
    for (const [field, value] of Object.entries(fields)) {
      const [, part, language] = /^([a-z]+)-([a-z]{2,8}(?:-[a-z0-9]{2,8})*)$/i.exec(field) ?? [];
      const name = PROFILE_FIELDS.find((candidate) => candidate === part);
      if (!name || !language) continue;
      const text = typeof value === "string" ? tidy(value) : null;
      const maximum = PROFILE_LIMITS[name];
      const wrong = faultOf(text, maximum);
      if (wrong)
        context.addIssue({
          code: "custom",
          message: wrong,
          params: { maximum },
          path: [field],
          input: value,
        });
      const words = (profiles[language] ??= { name: "", title: "", about: "", contact: "", disclosures: "" });
      words[name] = text ?? "";
    }
    return { personId, base, languages, profiles };
  });

/** A part that is there says something: a name of signs that nobody sees would be a byline without one. */
function faultOf(text: string | null, maximum: number): string | null {
  if (text === null) return "wrongType";
  if (text.length > maximum) return "tooLong";
  return text !== "" && said(text) === "" ? "unseen" : null;
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}
