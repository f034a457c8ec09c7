/** Time as it passes in a tab. */
export type Timers = {
  /** In milliseconds since 1970, by this device. */
  now(): number;
  /** Runs something once, after so many milliseconds; calling what it returns takes that back. */
  after(milliseconds: number, run: () => void): () => void;
};

export const BROWSER_TIMERS: Timers = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
