import { DateTime } from "luxon";
import fc from "fast-check";
import type { Moment } from "./moments";
import type { DatedEntry } from "./stamps";

/** For tests: random public logs that the acts would have written, and the instant at which they are read. */

const FROM = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

/** What follows a publication, with the time that passes before it, in milliseconds. */
const step = fc.record({
  kind: fc.constantFrom<DatedEntry["kind"]>(
    "updated",
    "corrected",
    "clarified",
    "fix",
    "fix",
    "moved",
    "redated",
    "imported",
    "withdrawn",
    "unpublished",
    "republished",
    "killed",
    "restored",
    "redacted",
  ),
  after: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 5_000 }),
    fc.integer({ min: 0, max: 800 * HOUR }),
  ),
  /** How long before the publication a re-date lies, and whether its time is known. */
  back: fc.integer({ min: 0, max: 40_000 * HOUR }),
  precision: fc.constantFrom("instant" as const, "day" as const),
});

export type History = { entries: DatedEntry[]; now: Date };

/** A story's public log: its publication first, then whatever may follow, in time's order; every re-date before the publication. */
export function legalHistories(zone: string): fc.Arbitrary<History> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: 10_000 * HOUR }),
      fc.array(step, { maxLength: 20 }),
      fc.integer({ min: 0, max: 400 * HOUR }),
    )
    .map(([start, steps, wait]) => {
      const first = FROM + start;
      const entries: DatedEntry[] = [{ number: 1, kind: "published", at: new Date(first), announces: null }];
      let at = first;
      for (const { kind, after, back, precision } of steps) {
        at += after;
        const announces =
          kind === "redated" || kind === "imported" ? past(first - back, precision, zone) : null;
        entries.push({ number: entries.length + 1, kind, at: new Date(at), announces });
      }
      return { entries, now: new Date(at + wait) };
    });
}

function past(instant: number, precision: Moment["precision"], zone: string): Moment {
  if (precision === "instant") return { precision, at: new Date(instant).toISOString() };
  return { precision, day: DateTime.fromMillis(instant, { zone }).toISODate() ?? "2000-01-01" };
}
