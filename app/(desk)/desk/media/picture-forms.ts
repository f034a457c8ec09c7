import { z } from "zod";
import { pictureCut, pictureRights, pictureWords } from "@/lib/media/picture-fields";
import { internalReason } from "@/lib/stories/fields";
import { LARGEST_ROW_ID, rowId } from "@/lib/row-id";

const id = z.coerce.number().pipe(rowId);
/** Counted in a column that is as wide as an id. */
const version = z.coerce.number().pipe(rowId);

/** "harbour, ferry" → ["harbour", "ferry"] */
const listed = z.string().transform((text) =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean),
);
/** Several ids, as a list or in one field. */
const ids = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((part) => part.split(","))
      .map(Number),
  )
  .pipe(z.array(rowId).min(1).max(100));

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "wrong" });
    return z.NEVER;
  }
});

const { people, keywords, topicIds: _topicIds, decorative: _decorative, ...texts } = pictureWords.shape;
const { licence, usageTerms, territory, rightsUntil } = pictureRights.shape;

export const pictureForm = z.object({
  pictureId: id,
  baseVersion: version,
  /** Whoever sent it types on in the same form. */
  stays: z.literal("on").optional(),
  ...texts,
  people: listed.pipe(people),
  keywords: listed.pipe(keywords),
  /** By name. */
  topicIds: listed,
  decorative: z.literal("on").optional(),
  ...{
    focalX: z.coerce.number().pipe(pictureCut.shape.focalX),
    focalY: z.coerce.number().pipe(pictureCut.shape.focalY),
  },
  crops: json.pipe(pictureCut.shape.crops),
  /** Absent where whoever fills it in may not change rights. */
  ...{ licence: licence.optional(), usageTerms: usageTerms.optional(), territory: territory.optional() },
  rightsUntil: z.string().trim().pipe(rightsUntil).optional(),
  /** That pages of readers lose the picture is agreed to. */
  gaps: z.literal("on").optional(),
});

/** An empty field stays as it is with each of them. */
const unchanged = <S extends z.ZodType>(field: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), field.optional());

/** The query of the library as whoever came from there left it. */
const from = z.string().max(2_000).optional();

export const manyForm = z.object({
  from,
  /** "12:3": the picture and its version. */
  pictures: z
    .string()
    .transform((text) => text.split(",").map((part) => part.split(":").map(Number)))
    .pipe(
      z
        .array(z.tuple([rowId, z.number().int().positive()]))
        .min(1)
        .max(100),
    ),
  ...{ credit: unchanged(texts.credit), source: unchanged(texts.source), licence: unchanged(licence) },
  ...{
    usageTerms: unchanged(usageTerms),
    territory: unchanged(territory),
    rightsUntil: unchanged(rightsUntil),
    gaps: z.literal("on").optional(),
  },
  ...{
    addKeywords: listed.pipe(keywords),
    removeKeywords: listed.pipe(keywords),
    addTopics: listed,
    removeTopics: listed,
  },
});

export const reasonForm = z.object({ pictureId: id, reason: internalReason });
export const removeForm = z.object({ ids, from, reason: internalReason });
export const bringBackForm = z.object({ ids, from, reason: internalReason.optional() });
export const carryForm = z.object({
  pictureId: id,
  storyId: id,
  baseVersion: z.coerce.number().int().nonnegative().max(LARGEST_ROW_ID),
});
