import { TooMany } from "@/lib/refusal";
import type { UploadRecord } from "./upload-records";

/** The largest picture that is taken, in bytes: 50 MB, as people count them. */
export const MOST_BYTES = 50_000_000;

/** How many uploads of one account may be unfinished, and how many bytes they and all others may announce. */
const MOST_UNFINISHED = 40;
const MOST_OF_ONE = 1_000_000_000;
const MOST_OF_ALL = 10_000_000_000;

/**
 * Refuses an upload that comes beside too many that were not finished.
 *
 * @param account whose it is
 * @param size what it announces, in bytes
 */
export function refuseBeyondLimits(unfinished: readonly UploadRecord[], account: string, size: number): void {
  const own = unfinished.filter(({ metadata }) => metadata?.account === account);
  const beyond =
    own.length >= MOST_UNFINISHED ||
    bytesOf(own) + size > MOST_OF_ONE ||
    bytesOf(unfinished) + size > MOST_OF_ALL;
  if (beyond) throw new TooMany("tooManyUploads");
}

function bytesOf(uploads: readonly UploadRecord[]): number {
  return uploads.reduce((sum, { size }) => sum + (size ?? 0), 0);
}
