import { z } from "zod";
import { crop } from "@/lib/body/body";
import { rowId } from "@/lib/row-id";
import { typedDay } from "@/lib/typed-day";
import { LICENCES, type PictureCut, type PictureRights, type PictureWords } from "./fields";
import { SHAPES } from "./shapes";
import { isTaken } from "./typed-taken";

/** How long what is said of a picture may be, in UTF-16 code units, and how many names there may be. */
export const LIMITS = { caption: 5_000, line: 1_000, name: 200, names: 100, topics: 30 };

const line = z.string().trim().max(LIMITS.line);
const names = z
  .array(z.string().trim().min(1).max(LIMITS.name))
  .max(LIMITS.names)
  .transform((all) => [...new Set(all)]);
const fraction = z.number().min(0).max(1);

export const pictureWords = z.object({
  caption: z.string().trim().max(LIMITS.caption),
  ...{ credit: line, creator: line, source: line, copyright: line, place: line },
  taken: z.string().trim().max(40).refine(isTaken, { message: "takenWrong" }),
  people: names,
  keywords: names,
  topicIds: z.array(rowId).max(LIMITS.topics),
  alt: line,
  decorative: z.boolean(),
}) satisfies z.ZodType<PictureWords>;

export const pictureCut = z.object({
  ...{ focalX: fraction, focalY: fraction },
  crops: z.partialRecord(z.enum(SHAPES), crop),
}) satisfies z.ZodType<PictureCut>;

export const pictureRights = z.object({
  licence: z.enum(LICENCES),
  usageTerms: z.string().trim().max(LIMITS.caption),
  territory: line,
  rightsUntil: z
    .string()
    .refine((text) => text === "" || typedDay.safeParse(text).success, { message: "lastDayWrong" }),
}) satisfies z.ZodType<PictureRights>;
