/** How wide and high a picture is before its likeness is taken, in grey: one more than the differences across. */
export const LIKENESS_SIZE = { width: 9, height: 8 } as const;

/**
 * A picture's likeness: 64 bits that hardly differ between pictures that look alike, whatever their size, format and
 * compression. It is the difference hash (Neal Krawetz, "Kind of Like That", hackerfactor.com, 2013): the picture in
 * grey, 9 by 8 pixels, and for each pixel but the last of a row one bit that says whether its right neighbour is
 * brighter. Row by row, the first bit the highest, as a signed number, which is what the database keeps in 64 bits.
 *
 * @param grey 72 bytes, one a pixel
 */
export function likenessOf(grey: Uint8Array): bigint {
  const { width, height } = LIKENESS_SIZE;
  let bits = 0n;
  for (let at = 0; at < width * height; at += 1) {
    if (at % width === width - 1) continue;
    bits = (bits << 1n) | ((grey[at + 1] ?? 0) > (grey[at] ?? 0) ? 1n : 0n);
  }
  return BigInt.asIntN(64, bits);
}

/** In how many of the 64 bits two likenesses differ; at most ten or so between pictures that look alike. */
export function unlikeness(one: bigint, other: bigint): number {
  let left = BigInt.asUintN(64, one ^ other);
  let count = 0;
  for (; left > 0n; left &= left - 1n) count += 1;
  return count;
}
