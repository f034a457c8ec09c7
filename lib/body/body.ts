import { z } from "zod";
import { SHAPES } from "@/lib/media/shapes";
import { hasSuggestions } from "./has-suggestions";

/**
 * The body of a story: versioned JSON of one closed schema. Whatever is not named here is refused on the way in, and
 * stored bodies are never rewritten. Version 1 is all that readers can see; version 2 adds suggestions that are still
 * to be decided, and so stands in working copies only. A body is written in the oldest version that holds it
 * (see versions.ts), and every version is read.
 */
export const BODY_VERSIONS = [1, 2] as const;

/** How long a text of each kind may be, in UTF-16 code units. */
const LONGEST = { text: 20_000, line: 1_000, address: 2_000, name: 100 };

/** The most blocks, list items, table rows or pictures that one body or block may hold. */
const MOST = { blocks: 2_000, items: 500, rows: 500, columns: 20, pictures: 100, runs: 2_000 };

const line = z.string().max(LONGEST.line);

/** An id as a text names it. It is looser than `rowId`, for what was stored must be read: a save refuses more. */
const namedId = z.number().int().positive();

/** An address that may stand in a link: http, https or mailto, with nothing that could run. */
export const address = z.string().max(LONGEST.address).refine(isPlainAddress, { message: "address" });

/** Where a link in running text may lead: such an address, or one on this site, which begins with one slash ("/about"). */
export const linkTarget = z
  .string()
  .max(LONGEST.address)
  .refine((text) => isPlainAddress(text) || isOwnPath(text), { message: "address" });

/** With two slashes, or a backslash, it would be another site's. */
function isOwnPath(text: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(text) && URL.canParse(text, "https://site.invalid");
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === "mailto:" ? url.pathname.includes("@") : /^https?:$/.test(url.protocol);
}

/** Who suggests a change, and when: an instant as ISO 8601. Parts of one suggestion share its id. Since version 2. */
export const suggestion = z.strictObject({
  id: z.string().min(1).max(40),
  personId: namedId,
  name: z.string().min(1).max(200),
  at: z.iso.datetime(),
});

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("strike") }),
  z.strictObject({ type: z.literal("link"), href: linkTarget }),
  z.strictObject({ type: z.literal("storyLink"), storyId: namedId }),
  z.strictObject({ type: z.literal("inserted"), by: suggestion }),
  z.strictObject({ type: z.literal("deleted"), by: suggestion }),
]);

/** A stretch of text with one set of marks. "\n" is a line break. */
const run = z.strictObject({
  text: z.string().min(1).max(LONGEST.text),
  marks: z.array(mark).max(7).optional(),
});
const runs = z.array(run).max(MOST.runs);

/** A stable name for a block, kept through edits, so that two versions can be compared. */
const id = z.string().min(1).max(40).optional();

/** A block that somebody suggests to put in or to take out, as a whole. Since version 2. */
const suggested = z.strictObject({ change: z.enum(["inserted", "deleted"]), by: suggestion }).optional();

const named = { id, suggested };

const fraction = z.number().min(0).max(1);

/** A crop as fractions of the original picture's width and height. */
export const crop = z
  .strictObject({ x: fraction, y: fraction, width: fraction, height: fraction })
  .refine((c) => c.width > 0 && c.height > 0 && c.x + c.width <= 1.0001 && c.y + c.height <= 1.0001, {
    message: "crop",
  });

/** The shape in which the text shows a picture; crops made by hand, and the point that all others keep, as the library had them when it was put in or as this text wants them. */
const framing = z.strictObject({
  shape: z.enum(SHAPES).optional(),
  crops: z.partialRecord(z.enum(SHAPES), crop).optional(),
  focal: z.strictObject({ x: fraction, y: fraction }).optional(),
});

/** A picture as this story uses it: words and crop are copied here, so that the library can change without changing a published page. */
export const pictureUse = z.strictObject({
  pictureId: namedId,
  caption: z.string().max(LONGEST.text).optional(),
  credit: line.optional(),
  /** Alternative text. Absent with `decorative` set: the picture tells a blind reader nothing. */
  alt: line.optional(),
  decorative: z.boolean().optional(),
  /** What is shown of it at most. */
  crop: crop.optional(),
  /** Absent of everything written before there was such a field: what was hashed stays as it is. */
  framing: framing.optional(),
});

/** A lead picture, or the words of one whose picture is still to be found. */
export const leadUse = pictureUse.extend({ pictureId: namedId.nullable() });

const paragraph = z.strictObject({ type: z.literal("paragraph"), ...named, text: runs });
const heading = z.strictObject({
  type: z.literal("heading"),
  ...named,
  level: z.union([z.literal(2), z.literal(3)]),
  text: runs,
});

export type List = {
  type: "list";
  id?: string | undefined;
  suggested?: Suggested | undefined;
  ordered: boolean;
  items: { text: Run[]; list?: List | undefined }[];
};

/** Lists nest to this depth at the most. */
const DEEPEST_LIST = 4;

function listOfDepth(depth: number): z.ZodType<List> {
  const item: z.ZodType<List["items"][number]> =
    depth > 1
      ? z.strictObject({ text: runs, list: listOfDepth(depth - 1).optional() })
      : z.strictObject({ text: runs });
  return z.strictObject({
    type: z.literal("list"),
    ...named,
    ordered: z.boolean(),
    items: z.array(item).min(1).max(MOST.items),
  });
}
const list = listOfDepth(DEEPEST_LIST);

const quote = z.strictObject({
  type: z.literal("quote"),
  ...named,
  paragraphs: z.array(runs).min(1).max(MOST.items),
  attribution: line.optional(),
});
const pullQuote = z.strictObject({
  type: z.literal("pullQuote"),
  ...named,
  text: runs,
  attribution: line.optional(),
});
const picture = z.strictObject({
  type: z.literal("picture"),
  ...named,
  picture: pictureUse,
  width: z.enum(["text", "wide"]).optional(),
});
const gallery = z.strictObject({
  type: z.literal("gallery"),
  ...named,
  title: line.optional(),
  pictures: z.array(pictureUse).min(1).max(MOST.pictures),
});
const embed = z.strictObject({
  type: z.literal("embed"),
  ...named,
  provider: z.enum(["youtube", "vimeo", "x", "telegram", "instagram", "link"]),
  href: address,
  title: line,
  source: line.optional(),
});
const table = z.strictObject({
  type: z.literal("table"),
  ...named,
  caption: line.optional(),
  source: line.optional(),
  headRow: z.boolean(),
  headColumn: z.boolean(),
  rows: z.array(z.array(runs).min(1).max(MOST.columns)).min(1).max(MOST.rows),
});
const pairs = z.strictObject({
  type: z.literal("pairs"),
  ...named,
  pairs: z
    .array(z.strictObject({ term: line, text: runs }))
    .min(1)
    .max(MOST.items),
});
const factBox = z.strictObject({
  type: z.literal("factBox"),
  ...named,
  title: line.optional(),
  blocks: z.array(z.union([paragraph, list, pairs])).max(MOST.items),
});
const divider = z.strictObject({ type: z.literal("divider"), ...named });
const questions = z.strictObject({
  type: z.literal("questions"),
  ...named,
  items: z
    .array(z.strictObject({ question: runs, answer: z.array(z.union([paragraph, list])).max(MOST.items) }))
    .min(1)
    .max(MOST.items),
});
const sources = z.strictObject({
  type: z.literal("sources"),
  ...named,
  title: line.optional(),
  items: z.array(runs).min(1).max(MOST.items),
});

const block = z.union([
  paragraph,
  heading,
  list,
  quote,
  pullQuote,
  picture,
  gallery,
  embed,
  table,
  factBox,
  divider,
  questions,
  sources,
]);

export const bodySchema = z
  .strictObject({
    version: z.union(BODY_VERSIONS.map((version) => z.literal(version))),
    blocks: z.array(block).max(MOST.blocks),
  })
  .refine(({ version, blocks }) => version > 1 || !hasSuggestions(blocks), { message: "suggestions" });

export type Suggestion = z.infer<typeof suggestion>;
export type Suggested = NonNullable<z.infer<typeof suggested>>;
export type Mark = z.infer<typeof mark>;
export type Run = z.infer<typeof run>;
export type Crop = z.infer<typeof crop>;
export type PictureUse = z.infer<typeof pictureUse>;
export type LeadUse = z.infer<typeof leadUse>;
export type Pairs = z.infer<typeof pairs>;
export type Block = z.infer<typeof block>;
export type Body = z.infer<typeof bodySchema>;

/** What tells one use of a picture from another in the same text: two that say the same are shown the same. */
export function keyOfUse(use: PictureUse): string {
  return JSON.stringify(use);
}

export const EMPTY_BODY: Body = { version: 1, blocks: [] };
