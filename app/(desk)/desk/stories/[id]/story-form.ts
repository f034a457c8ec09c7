import { z } from "zod";
import { fromNotation } from "@/lib/body/notation";
import { internalReason, LONGEST_HEADLINE, slug, type StoryContent } from "@/lib/stories/fields";
import { STORY_KINDS } from "@/lib/stories/view";
import { several } from "@/lib/web/form-fields";

/** The editor's form as it is sent: what may stand in each field, and how long it may be. */

const LONGEST_BODY = 500_000;
const LONGEST_NOTES = 20_000;
const MOST_WORDS = 100_000;

/** An id that a form names. */
export const rowId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);
const optionalId = z.union([z.literal("").transform(() => null), rowId]);
const line = (maximum: number) => text(maximum).transform((typed) => typed.trim());
/** A form sends its line ends as the web does. */
function text(maximum: number) {
  return z
    .string()
    .max(maximum)
    .transform((typed) => typed.replace(/\r\n?/g, "\n"))
    .default("");
}

const body = z
  .string()
  .max(LONGEST_BODY)
  .default("")
  .transform((typed, context) => {
    const read = fromNotation(typed);
    if ("body" in read) return read.body;
    for (const { line: number, code } of read.errors) {
      context.addIssue({ code: "custom", message: `notation.${code}`, params: { line: number } });
    }
    return z.NEVER;
  });

export const NEXT_STEPS = [
  "save",
  "submit",
  "approve",
  "publish",
  "change",
  "republish",
  "schedule",
] as const;

export const storyForm = z.object({
  storyId: rowId,
  baseVersion: z.coerce.number().int().nonnegative(),
  /** The version that came in between, when the writer keeps this text on top of it. */
  onTop: z.coerce.number().int().nonnegative().optional(),
  /** What the form was opened with, as openedText says it. */
  opened: z.string().max(64).default(""),
  /** What is to happen with the text once it is saved. */
  next: z.enum(NEXT_STEPS).default("save"),
  /** The revision that an approval names. */
  revisionId: rowId.optional(),
  note: internalReason.default(""),
  headline: line(LONGEST_HEADLINE),
  standfirst: line(1_000),
  dateline: line(200),
  kind: z.enum(STORY_KINDS),
  sectionId: optionalId,
  slug: slug.default(""),
  bylineOrder: several(line(4)),
  bylinePerson: several(optionalId),
  bylineName: several(line(200)),
  bylineRole: several(line(200)),
  topicIds: several(rowId),
  leadPicture: optionalId.default(null),
  leadCaption: line(20_000),
  leadCredit: line(1_000),
  leadAlt: line(1_000),
  leadDecorative: z.literal("on").optional(),
  body,
  searchTitle: line(200),
  searchDescription: line(500),
  socialTitle: line(200),
  socialDescription: line(500),
  internalNotes: text(LONGEST_NOTES),
  /** As a field for day and time sends it, in the site's zone. */
  due: z
    .string()
    .refine((text) => text === "" || /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(text), "dateWrong")
    .default(""),
  askedWords: z
    .union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(MOST_WORDS)])
    .default(null),
});

export type StoryForm = z.output<typeof storyForm>;

/** The text that the form means; `stored` gives what the form does not show. `nameOf` prints a person's name. */
export function contentOf(
  form: StoryForm,
  stored: StoryContent,
  nameOf: (personId: number) => string | undefined,
): StoryContent {
  const { headline, standfirst, dateline, kind, sectionId, topicIds } = form;
  const { searchTitle, searchDescription, socialTitle, socialDescription } = form;
  return {
    version: stored.version,
    ...{ headline, standfirst, dateline, kind, sectionId, topicIds, slug: form.slug },
    ...{ searchTitle, searchDescription, socialTitle, socialDescription },
    bylines: bylinesOf(form, nameOf),
    lead: leadOf(form, stored),
    body: form.body,
  };
}

function bylinesOf(form: StoryForm, nameOf: (personId: number) => string | undefined) {
  const rows = form.bylinePerson.map((personId, at) => ({
    personId,
    name: (personId === null ? undefined : nameOf(personId)) ?? form.bylineName[at] ?? "",
    role: form.bylineRole[at] ?? "",
    order: Number.parseFloat(form.bylineOrder[at] ?? "") || at + 1,
  }));
  return rows
    .filter(({ name }) => name !== "")
    .sort((a, b) => a.order - b.order)
    .map(({ personId, name, role }) => ({
      ...(personId === null || nameOf(personId) === undefined ? {} : { personId }),
      name,
      ...(role ? { role } : {}),
    }));
}

/** The crop is the library's business and stays with its picture. */
function leadOf(form: StoryForm, stored: StoryContent): StoryContent["lead"] {
  const { leadPicture, leadCaption, leadCredit, leadAlt, leadDecorative } = form;
  if (leadPicture === null && !leadCaption && !leadCredit && !leadAlt) return null;
  const crop = stored.lead?.pictureId === leadPicture ? stored.lead.crop : undefined;
  return {
    pictureId: leadPicture,
    ...(leadCaption ? { caption: leadCaption } : {}),
    ...(leadCredit ? { credit: leadCredit } : {}),
    ...(leadAlt ? { alt: leadAlt } : {}),
    ...(leadDecorative ? { decorative: true } : {}),
    ...(crop ? { crop } : {}),
  };
}
