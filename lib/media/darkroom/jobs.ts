import type { RefusalValues } from "@/lib/refusal";
import type { DESK_WIDTHS, Format, Rendition } from "../renditions";
import type { Size } from "../shapes";

/** What the newsroom and its darkroom say to each other. */

/** What is written into a file for readers: the credit as it is printed, and what the library knows of its maker. */
export type PrintedWords = { credit: string; creator: string; copyright: string; source: string };

/** One of a rendition's files. */
export type WantedFile = { width: number; format: Format };

/** What the desk shows of a picture, whole, by width: WebP. */
export type DeskFiles = Record<(typeof DESK_WIDTHS)[number], Buffer>;

/** What a file says of its picture, as columns of the library; "" or nothing where it says nothing. */
export type SaidWords = {
  caption: string;
  /** What blind readers are told. */
  alt: string;
  credit: string;
  creator: string;
  source: string;
  copyright: string;
  place: string;
  /** "2026-03-01", "2026-03-01T10:11:12" or "2026-03-01T10:11:12+05:00": as much of it as the file says. */
  taken: string;
  /** The day of `taken`, as midnight in UTC. */
  takenOn: Date | null;
  people: string[];
  keywords: string[];
  usageTerms: string;
};

/** What a picture is and what it says of itself, as its row in the library. */
export type SeenRow = SaidWords & {
  /** What its bytes are: "image/heic". */
  mime: string;
  /** As it is shown, upright, in pixels. */
  width: number;
  height: number;
  /** "#8a7f63" */
  colour: string;
  /** 64 bits, signed (see likeness.ts). */
  likeness: bigint;
  /** Whatever else is worth knowing, by name, in plain short words. */
  said: Record<string, string>;
};

/** A picture that the library may take in. */
export type Seen = { row: SeenRow; desk: DeskFiles };

/**
 * What a rendition's files are made of: its part of the original, unpacked once. `name` tells one rendition from another.
 * `of` is the size in which the part is reckoned, where another file than the original may stand in for it.
 */
export type Sheet = Pick<Rendition, "name" | "part" | "widths"> & { of?: Size };

export type Job =
  | { kind: "inspect"; bytes: Uint8Array }
  | { kind: "desk"; bytes: Uint8Array }
  /** Without the original where the darkroom has this sheet before it still. */
  | { kind: "print"; original: Uint8Array | null; sheet: Sheet; file: WantedFile; words: PrintedWords };

/** What comes of each kind of job. */
export type Made = { inspect: Seen; desk: DeskFiles; print: Buffer };

/** A refusal travels as its code: the words are found where the person's language is known. */
export type Outcome = { made: Made[keyof Made] } | { refused: string; values: RefusalValues };

/** `peak`: the most memory that the process has needed so far, in bytes. */
export type Answer = Outcome & { peak: number };
