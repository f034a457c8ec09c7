import type { UploadRecord } from "./upload-records";

/** The largest picture that is taken, in bytes: 50 MB, as people count them. */
export const MOST_BYTES = 50_000_000;

/** How many uploads of one account may be unfinished, and how many bytes they and all others may announce. */
const MOST_UNFINISHED = 40;
const MOST_OF_ONE = 1_000_000_000;
const MOST_OF_ALL = 10_000_000_000;

/** No byte of it has come for so long, in milliseconds: whoever sent it may have gone. */
export const IDLE = 10 * 60_000;

/** Whether another upload has room beside those that were not finished: by their number and by what they announce. */
export function hasRoom(
  unfinished: readonly UploadRecord[],
  { size, metadata }: Pick<UploadRecord, "size" | "metadata">,
): boolean {
  const own = unfinished.filter((one) => one.metadata?.account === metadata?.account);
  const bytes = size ?? 0;
  return (
    own.length < MOST_UNFINISHED &&
    bytesOf(own) + bytes <= MOST_OF_ONE &&
    bytesOf(unfinished) + bytes <= MOST_OF_ALL
  );
}

function bytesOf(uploads: readonly UploadRecord[]): number {
  return uploads.reduce((sum, { size }) => sum + (size ?? 0), 0);
}
