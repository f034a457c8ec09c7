/**
 * The longest run of places that rises: of `values`, the indices of as many as possible that grow from left to right.
 * Values below 0 are left out.
 */
export function longestRising(values: readonly number[]): number[] {
  const before = new Array<number>(values.length).fill(-1);
  /** The index of the smallest value that ends a rising run of each length. */
  const ends: number[] = [];
  for (const [index, value] of values.entries()) {
    if (value < 0) continue;
    const length = firstNotBelow(ends, values, value);
    before[index] = length > 0 ? (ends[length - 1] ?? -1) : -1;
    ends[length] = index;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(at);
  return run.reverse();
}

function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? -1] ?? -1) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
