/** How alike two lines are, by the words that both of them hold. */

/** Turns texts into sorted numbers, one for each word, the same number for the same word whatever its capitals. */
export function wordNumbers(): (text: string) => number[] {
  const known = new Map<string, number>();
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const numbers = words.map((word) => {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      return number;
    });
    return numbers.sort((a, b) => a - b);
  };
}

/** The share of words that two lines have in common, from 0 to 1 (Dice's coefficient over sorted word numbers). */
export function alike(a: number[], b: number[]): number {
  if (a.length + b.length === 0) return 0;
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return (2 * common) / (a.length + b.length);
}

/** The first three words of a line, "" of one that has fewer: a sentence that begins as before is the same one, rewritten. */
export function beginningOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.length < 3 ? "" : words.slice(0, 3).join(" ");
}
