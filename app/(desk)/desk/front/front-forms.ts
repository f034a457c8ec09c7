import { z } from "zod";
import { fill, FRONT_LAYOUTS, LONGEST_FRONT, MOST, type Fill, type FrontEdit } from "@/lib/fronts/fields";
import { FieldsWrong } from "@/lib/refusal";
import { LARGEST_ROW_ID } from "@/lib/row-id";
import { seenWordsOrNone } from "@/lib/seen-words";
import { typedTime } from "@/lib/typed-time";

/** What the forms around a front send, and the edits that they mean. */

const row = z.coerce.number().int().positive().max(LARGEST_ROW_ID);
const line = z.string().trim().max(300).default("");
const time = { untilDay: line, untilTime: line };

/** "top:2" */
const where = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}:\d{1,2}$/)
  .transform((text) => {
    const [container = "", place = "1"] = text.split(":");
    return { container, place: Number(place) };
  });

export const placeForm = z.object({
  story: row,
  where,
  headline: seenWordsOrNone(LONGEST_FRONT.headline).default(""),
  /** "own", "none", or the number of a picture of the library. */
  picture: z.union([z.literal("own"), z.literal("none"), row]).default("own"),
  alt: seenWordsOrNone(LONGEST_FRONT.alt).default(""),
  ...time,
});

export function placeEdits(form: z.output<typeof placeForm>, zone: string): FrontEdit[] {
  const { story: storyId, headline, picture, alt } = form;
  const until = untilOf(form, zone);
  if (typeof picture === "number" && !alt) throw new FieldsWrong({ alt: "required" });
  const shown =
    picture === "none" ? picture : typeof picture === "number" ? { pictureId: picture, alt } : undefined;
  return [
    { do: "put", storyId, ...form.where },
    {
      ...{ do: "dress", storyId },
      ...(until ? { until } : {}),
      ...(headline ? { headline } : {}),
      ...(shown ? { picture: shown } : {}),
    },
  ];
}

export const partForm = z.object({
  /** Absent for a new one. */
  part: z.string().max(40).optional(),
  name: seenWordsOrNone(LONGEST_FRONT.name).default(""),
  layout: z.enum(FRONT_LAYOUTS),
  places: z.coerce.number().int().min(1).max(MOST.places),
  /** "edition", "section:3", "topic:5", "kind:opinion" */
  fill: z.string().max(40).transform(fillOf).pipe(fill),
  opinionToo: z.literal("on").optional(),
});

export function partEdit({
  part,
  name,
  layout,
  places,
  fill: by,
  opinionToo,
}: z.output<typeof partForm>): FrontEdit {
  const whole: Fill = opinionToo && by.of !== "kind" ? { ...by, opinionToo: true } : by;
  const shape = { ...(name ? { name } : {}), layout, places, fill: whole };
  return part ? { do: "changeContainer", container: part, ...shape } : { do: "addContainer", ...shape };
}

function fillOf(text: string): unknown {
  const [of, value] = text.split(":");
  if (of === "section") return { of, sectionId: Number(value) };
  if (of === "topic") return { of, topicId: Number(value) };
  return of === "kind" ? { of, kind: value } : { of };
}

export const bannerForm = z.object({
  words: seenWordsOrNone(LONGEST_FRONT.banner).default(""),
  story: z.union([z.literal("").transform(() => undefined), row]).optional(),
  ...time,
});

/** Without words nothing breaks any more. */
export function bannerEdits(form: z.output<typeof bannerForm>, zone: string): FrontEdit[] {
  if (!form.words) return [{ do: "endBanner" }];
  const until = untilOf(form, zone);
  const storyId = form.story;
  return [
    {
      ...{ do: "setBanner", words: form.words },
      ...(storyId === undefined ? {} : { storyId }),
      ...(until ? { until } : {}),
    },
  ];
}

function untilOf(
  { untilDay, untilTime }: { untilDay: string; untilTime: string },
  zone: string,
): string | undefined {
  if (!untilDay && !untilTime) return undefined;
  const meant = typedTime({ day: untilDay, time: untilTime }, zone);
  if ("at" in meant) return meant.at.toISOString();
  throw new FieldsWrong({ [meant.wrong === "day" ? "untilDay" : "untilTime"]: meant.code });
}
