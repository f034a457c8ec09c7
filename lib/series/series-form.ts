import { z } from "zod";
import { rowId } from "@/lib/row-id";
import { said } from "@/lib/said";
import { seenWords, seenWordsOrNone } from "@/lib/seen-words";
import { slugFault } from "@/lib/slugs/fields";
import { SERIES_LIMITS, type SeriesField, type SeriesWords } from "./fields";

const slug = z
  .string()
  .trim()
  .normalize()
  .max(SERIES_LIMITS.slug)
  .refine((text) => slugFault(text) === null, { message: "slug" });

/** A new series: in which edition, and what it is called there. */
export const newSeriesForm = z.object({
  language: z.string().min(2).max(20),
  name: seenWords(SERIES_LIMITS.name),
  slug: slug.default(""),
  about: seenWordsOrNone(SERIES_LIMITS.about).default(""),
});

const FIELD = /^(name|slug|about)-([a-z]{2,8}(?:-[a-z0-9]{2,8})*)$/i;

/** A series as its form sends it: a field for each part in each edition, empty where it has no name there. */
export const seriesForm = z
  .looseObject({
    seriesId: z.coerce.number().pipe(rowId),
    /** Whoever names no series that they saw is told what stands there. */
    base: z.string().max(64).default(""),
  })
  .transform(({ seriesId, base, ...fields }, context) => {
    // A language is whatever the form says: no name of one may reach what every object has.
    const names = Object.create(null) as Record<string, SeriesWords>;
    for (const [path, value] of Object.entries(fields)) {
      const [, part, language] = FIELD.exec(path) ?? [];
      if (!part || !language) continue;
      const name = part as SeriesField;
      const text = typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim().normalize() : null;
      const message = faultOf(name, text);
      const params = { maximum: SERIES_LIMITS[name] };
      if (message) context.addIssue({ code: "custom", message, params, path: [path], input: value });
      (names[language] ??= { name: "", slug: "", about: "" })[name] = text ?? "";
    }
    return { seriesId, base, names };
  });

function faultOf(name: SeriesField, text: string | null): string | null {
  if (text === null) return "wrongType";
  if (text.length > SERIES_LIMITS[name]) return "tooLong";
  if (name === "slug") return slugFault(text) === null ? null : "slug";
  return text !== "" && said(text) === "" ? "unseen" : null;
}
