import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderInstant, showMoment } from "./dates";
import { latestShown, type Moment } from "./moments";

const ZONES = ["UTC", "Asia/Almaty", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"];

/** Few days, and few times near midnight, so that they meet. */
const moment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({
    precision: fc.constant("day" as const),
    day: fc.constantFrom("2026-03-07", "2026-03-08", "2026-03-09"),
  }),
  fc
    .integer({ min: Date.UTC(2026, 2, 6, 12) / 1000, max: Date.UTC(2026, 2, 10) / 1000 })
    .map((second) => ({ precision: "instant" as const, at: new Date(second * 1000).toISOString() })),
);

describe("the latest of several dates on a page", () => {
  it("is the one that the log would call the latest, in every zone", () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), fc.constantFrom(...ZONES), (moments, zone) => {
        const latest = moments.reduce((found, next) =>
          orderInstant(next, zone) > orderInstant(found, zone) ? next : found,
        );
        const shown = moments.map((each) => showMoment(each, "en", zone));
        expect(latestShown(shown)?.machine).toBe(showMoment(latest, "en", zone).machine);
      }),
    );
  });

  it("is none of none", () => expect(latestShown([])).toBeUndefined());

  it("is told to the second that it lies in, never to the next", () => {
    const at = "2026-11-21T09:05:59.999Z";
    expect(showMoment({ precision: "instant", at }, "en", "Asia/Kolkata").machine).toBe(
      "2026-11-21T14:35:59+05:30",
    );
  });
});
