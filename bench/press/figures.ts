/** The value under which so many per cent of them lie, by the nearest rank. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new Error("Nothing was measured.");
  return found;
}

export function middle(values: readonly number[]): number {
  return percentile(values, 50);
}
