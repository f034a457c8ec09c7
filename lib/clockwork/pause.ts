const FIRST = 5000;
const LONGEST = 60 * 60 * 1000;

/** How long to wait after so many failures in a row, in milliseconds: 5 s, 10 s, 20 s, … an hour at most. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST * 2 ** Math.max(0, failures - 1), LONGEST);
}
