import type { Picture } from "@/prisma/generated/client";

type Rights = Pick<Picture, "doNotUseAt" | "rightsUntil" | "rightsOverAt">;

/** Since when a picture may not be shown at this instant: forbidden, or its right is over; null where it may. */
export function lostSince({ doNotUseAt, rightsUntil, rightsOverAt }: Rights, at: Date): Date | null {
  const over = rightsUntil && rightsUntil <= at ? (rightsOverAt ?? rightsUntil) : null;
  return doNotUseAt && over ? earlier(doNotUseAt, over) : (doNotUseAt ?? over);
}

/**
 * What is kept beside the end of a right that is set at this instant: since when readers are shown the picture no more
 * where that end has passed already, which is not before it was set unless they were shown it no more before. Null for
 * an end that is still to come, and for none.
 */
export function overSince(before: Rights, until: Date | null, at: Date): Date | null {
  return until && until <= at ? (lostSince(before, at) ?? at) : null;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
