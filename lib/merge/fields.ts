import type { Block } from "@/lib/body/body";
import type { Draft, DraftFields } from "@/lib/writing/fields";

/** Two texts that grew out of one, joined part by part. */

/**
 * How a part came out: neither side changed it, both changed it alike, one side did, it was put together out of both,
 * or both changed it differently and somebody has to decide.
 */
export type Standing = "same" | "alike" | "mine" | "theirs" | "joined" | "open";

/** A block of the body in the three texts; null where it is not there. */
export type BlockPart = {
  key: string;
  place: "body";
  standing: Standing;
  base: Block | null;
  mine: Block | null;
  theirs: Block | null;
};

type PartOf<K extends keyof DraftFields> = {
  key: K;
  place: K;
  standing: Standing;
  base: DraftFields[K];
  mine: DraftFields[K];
  theirs: DraftFields[K];
  /** What was put together out of both. */
  joined?: DraftFields[K];
};

/** One field of the draft in the three texts. */
export type FieldPart = { [K in keyof DraftFields]-?: PartOf<K> }[keyof DraftFields];

export type Part = FieldPart | BlockPart;

/** A part that both sides changed differently. */
export type Question = Part;

/** What somebody decides about a part; "both" and words of their own are for blocks and for fields of plain text. */
export type Choice = "mine" | "theirs" | "both" | { anew: string };

/** Key of a part → what was decided about it. */
export type Choices = Record<string, Choice>;

export type Merged = {
  /** Both texts in one; where there is a question, mine stands. */
  draft: Draft;
  questions: Question[];
  /** Every part in the order of the joined text, what was taken out by one side included. */
  parts: Part[];
};
