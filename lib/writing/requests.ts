import { z } from "zod";
import { LARGEST_ROW_ID } from "@/lib/row-id";
import { storyContent } from "@/lib/stories/fields";
import type { AsideRequest, PenRequest, SaveRequest } from "./fields";

/** What a tab in which a story is written may send. For the server: what checks it is too large for a tab. */

const LONGEST_NOTES = 20_000;
const MOST_WORDS = 100_000;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The name that a tab gave to itself: random, and long enough that nobody guesses it. */
export const sittingId = z.string().regex(/^[\w-]{8,64}$/);

const dueAt = z
  .union([z.literal(""), z.iso.datetime()])
  .refine((text) => text === "" || isInReach(new Date(text)), { message: "dateWrong" });

function isInReach(date: Date): boolean {
  return date.getUTCFullYear() >= FIRST_YEAR && date.getUTCFullYear() <= LAST_YEAR;
}

const draft = z.strictObject({
  content: storyContent,
  aside: z.strictObject({
    internalNotes: z.string().max(LONGEST_NOTES),
    dueAt,
    askedWords: z.number().int().min(1).max(MOST_WORDS).nullable(),
  }),
});

const version = z.number().int().min(0).max(LARGEST_ROW_ID);

export const saveRequest = z.strictObject({
  sitting: sittingId,
  sequence: z.number().int().min(1).max(LARGEST_ROW_ID),
  baseVersion: version,
  draft,
}) satisfies z.ZodType<SaveRequest>;

export const asideRequest = z.strictObject({
  sitting: sittingId,
  baseVersion: version,
  draft,
}) satisfies z.ZodType<AsideRequest>;

export const penRequest = z.strictObject({
  sitting: sittingId,
  do: z.enum(["take", "renew", "letGo", "ask", "handOver", "keep", "takeOver"]),
}) satisfies z.ZodType<PenRequest>;

/** The sitting that an address names; null for what is none. */
export function sittingIn(query: URLSearchParams): string | null {
  return sittingId.safeParse(query.get("sitting")).data ?? null;
}
