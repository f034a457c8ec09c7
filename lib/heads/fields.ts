import { z } from "zod";
import { rowId } from "@/lib/row-id";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The newest link of one story's chain. */
export const head = z.object({ story: rowId, number: z.int().positive(), hash });

/** The file of one day: the newest link of every story's chain at its end. */
export const headsFile = z.object({
  /** The day in the site's zone, "2026-11-22". */
  day: z.iso.date(),
  /** When the file was made, ISO 8601 in UTC: after the day's end, and later still where the newsroom was down. */
  at: z.iso.datetime(),
  /** The hash of the file before, "" of the first. */
  previous: z.union([hash, z.literal("")]),
  /** By story. */
  heads: z.array(head),
  /** SHA-256 over the canonical JSON of everything else, hexadecimal. */
  hash,
});

export type Head = z.infer<typeof head>;
export type HeadsFile = z.infer<typeof headsFile>;
