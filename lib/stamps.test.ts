import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderInstant } from "./dates";
import { stamps, type DatedEntry } from "./stamps";

const ZONE = "Asia/Almaty";
const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
const entry = (
  number: number,
  kind: DatedEntry["kind"],
  announces: DatedEntry["announces"] = null,
): DatedEntry => ({
  number,
  kind,
  at: at(number),
  announces,
});

const changes = fc.array(
  fc.constantFrom<DatedEntry["kind"]>("updated", "corrected", "clarified", "fix", "imported", "moved"),
  { maxLength: 20 },
);
const history = changes.map((kinds) => [
  entry(1, "published"),
  ...kinds.map((kind, index) => entry(index + 2, kind)),
]);

describe("stamps", () => {
  it("has none for a story that was never published", () => {
    expect(stamps([], ZONE)).toBeNull();
  });

  it("never moves the date of first publication, whatever changes follow", () => {
    fc.assert(
      fc.property(history, (entries) => {
        expect(stamps(entries, ZONE)?.published.moment).toEqual({
          precision: "instant",
          at: at(1).toISOString(),
        });
      }),
    );
  });

  it("moves nothing for a fix, a move or an imported entry", () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom<DatedEntry["kind"]>("fix", "imported", "moved"),
        (entries, kind) => {
          expect(stamps([...entries, entry(99, kind)], ZONE)).toEqual(stamps(entries, ZONE));
        },
      ),
    );
  });

  it("never shows a stamp before first publication, and each stands in the log", () => {
    fc.assert(
      fc.property(history, (entries) => {
        const seen = stamps(entries, ZONE);
        if (!seen) throw new Error("A published story has stamps.");
        for (const stamp of [seen.updated, seen.corrected, seen.clarified, seen.modified]) {
          if (!stamp) continue;
          expect(orderInstant(stamp.moment, ZONE) >= orderInstant(seen.published.moment, ZONE)).toBe(true);
          expect(entries.some((candidate) => candidate.number === stamp.number)).toBe(true);
        }
      }),
    );
  });

  it("takes the newest of each kind", () => {
    const seen = stamps(
      [entry(1, "published"), entry(2, "updated"), entry(3, "updated"), entry(4, "corrected")],
      ZONE,
    );
    expect([seen?.updated?.number, seen?.corrected?.number, seen?.clarified, seen?.modified.number]).toEqual([
      3,
      4,
      null,
      4,
    ]);
  });

  it("dates a re-dated story by its day, and says since when it has stood here", () => {
    const day = { precision: "day", day: "2022-10-26" } as const;
    const seen = stamps(
      [
        entry(1, "published"),
        entry(2, "imported", { precision: "instant", at: at(9).toISOString() }),
        entry(3, "redated", day),
      ],
      ZONE,
    );
    expect(seen?.published).toEqual({ moment: day, number: 3 });
    expect(seen?.modified.moment).toEqual(day);
    expect(seen?.onSiteSince).toEqual({ precision: "instant", at: at(1).toISOString() });
  });
});
