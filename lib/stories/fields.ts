import { z } from "zod";
import { bodySchema, EMPTY_BODY, leadUse, pictureUse } from "@/lib/body/body";
import { DISCLOSURE_LIMITS } from "@/lib/disclosures/fields";
import { LONGEST_SLUG, slugFault } from "@/lib/slugs/fields";
import { STORY_KINDS } from "./view";

/** What may be written into a story's fields, and how long each may be. */

export const LONGEST_HEADLINE = 300;

export const slug = z
  .string()
  .max(LONGEST_SLUG)
  .refine((text) => slugFault(text) !== "slug", { message: "slug" })
  .refine((text) => slugFault(text) !== "slugTooLong", { message: "slugTooLong" });

const byline = z.strictObject({
  /** Absent for free text, such as an agency. */
  personId: z.number().int().positive().optional(),
  /** As it is printed; copied from the person when it is written. */
  name: z.string().trim().min(1).max(200),
  role: z.string().trim().max(200).optional(),
});

export const CONTENT_VERSION = 1;

/** All of a story that a reader could see: what the working copy holds and a revision freezes. */
export const storyContent = z.strictObject({
  version: z.literal(CONTENT_VERSION),
  headline: z.string().max(LONGEST_HEADLINE),
  standfirst: z.string().max(1_000),
  dateline: z.string().max(200),
  kind: z.enum(STORY_KINDS),
  sectionId: z.number().int().positive().nullable(),
  slug,
  bylines: z.array(byline).max(20),
  topicIds: z.array(z.number().int().positive()).max(30),
  /** Absent, as the two below, of everything written before there were such fields: what was hashed stays as it is. */
  series: z.strictObject({ seriesId: z.number().int().positive() }).optional(),
  /** Who paid for sponsored work. */
  sponsor: z.string().max(DISCLOSURE_LIMITS.sponsor).optional(),
  /** What was done by machine and who checked it, for readers. */
  aiAssistance: z.string().max(DISCLOSURE_LIMITS.aiAssistance).optional(),
  lead: leadUse.nullable(),
  body: bodySchema,
  searchTitle: z.string().max(200),
  searchDescription: z.string().max(500),
  socialTitle: z.string().max(200),
  socialDescription: z.string().max(500),
  /** What its card in social networks shows in place of one that is made for it; absent, too, of everything before. */
  socialPicture: pictureUse.optional(),
});

export type StoryContent = z.infer<typeof storyContent>;
export type Byline = z.infer<typeof byline>;

/** A story of which nothing is written yet. */
export const EMPTY_CONTENT: StoryContent = {
  version: CONTENT_VERSION,
  headline: "",
  standfirst: "",
  dateline: "",
  kind: "news",
  sectionId: null,
  slug: "",
  bylines: [],
  topicIds: [],
  lead: null,
  body: EMPTY_BODY,
  searchTitle: "",
  searchDescription: "",
  socialTitle: "",
  socialDescription: "",
};

/** A public note: what was wrong and what is right, or what is new. */
export const publicNote = z.string().trim().max(2_000);

/** A reason for colleagues, kept in the log. */
export const internalReason = z.string().trim().max(2_000);
