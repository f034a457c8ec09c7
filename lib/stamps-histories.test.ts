import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isAfter, orderInstant } from "./dates";
import { legalHistories, type History } from "./sample-history";
import { stamps, type DatedEntry, type Stamps } from "./stamps";

const ZONES = ["UTC", "Asia/Almaty", "America/New_York", "Asia/Kolkata"];

/** Runs a property over random legal histories in each site's zone. */
function everywhere(holds: (history: History, zone: string, seen: Stamps) => void) {
  for (const zone of ZONES) {
    fc.assert(
      fc.property(legalHistories(zone), (history) => {
        const seen = stamps(history.entries, zone);
        if (!seen) throw new Error("A published story has stamps.");
        holds(history, zone, seen);
      }),
    );
  }
}

const present = ({ published, updated, corrected, clarified }: Stamps) =>
  [published, updated, corrected, clarified].filter((stamp) => stamp !== null);

const dated = (entries: DatedEntry[], kind: DatedEntry["kind"]) =>
  entries.filter((entry) => entry.kind === kind);

describe("the dates of any story that the newsroom could have written", () => {
  it("first published changes by a re-date and by nothing else", () => {
    everywhere(({ entries }, zone) => {
      let before: Stamps | null = null;
      for (const [index, entry] of entries.entries()) {
        const after = stamps(entries.slice(0, index + 1), zone);
        if (before && entry.kind !== "redated") expect(after?.published).toEqual(before.published);
        if (entry.kind === "redated")
          expect(after?.published).toEqual({ moment: entry.announces, number: entry.number });
        before = after;
      }
    });
  });

  it("a fix, a move and an end move no stamp, wherever in the story's life they stand", () => {
    everywhere(({ entries }, zone, seen) => {
      const moving = ["published", "redated", "updated", "corrected", "clarified"];
      const without = entries.filter(({ kind }) => moving.includes(kind));
      expect(stamps(without, zone)).toEqual(seen);
    });
  });

  it("an update, a correction and a clarification move their own stamp and the newest, and no other", () => {
    everywhere(({ entries, now }, zone, seen) => {
      const kinds = { updated: "updated", corrected: "corrected", clarified: "clarified" } as const;
      for (const kind of Object.values(kinds)) {
        const next: DatedEntry = { number: entries.length + 1, kind, at: now, announces: null };
        const after = stamps([...entries, next], zone);
        const stamp = { moment: { precision: "instant", at: now.toISOString() }, number: next.number };
        expect({ ...after, modified: null }).toEqual({ ...seen, [kind]: stamp, modified: null });
        expect(after?.modified.moment).toEqual(stamp.moment);
      }
    });
  });

  it("a day stays a day: it is never given a time", () => {
    everywhere(({ entries }, zone, seen) => {
      const redate = dated(entries, "redated").at(-1);
      if (redate?.announces?.precision !== "day") return;
      expect(seen.published.moment).toEqual(redate.announces);
      expect(JSON.stringify(seen.published)).not.toContain(":00");
      expect(dayOf(seen.published.moment, zone)).toBe(redate.announces.day);
    });
  });

  it("no stamp lies in the future, and none before the first publication", () => {
    everywhere(({ now }, zone, seen) => {
      const first = orderInstant(seen.published.moment, zone);
      for (const { moment } of present(seen)) {
        expect(isAfter(moment, now, zone)).toBe(false);
        expect(orderInstant(moment, zone).getTime()).toBeGreaterThanOrEqual(first.getTime());
        expect(orderInstant(moment, zone).getTime()).toBeLessThanOrEqual(now.getTime());
      }
      if (!seen.onSiteSince) return;
      expect(orderInstant(seen.onSiteSince, zone).getTime()).toBeGreaterThanOrEqual(first.getTime());
    });
  });

  it("each stamp names an entry of the log that says the same", () => {
    everywhere(({ entries }, _, seen) => {
      for (const { moment, number } of [...present(seen), seen.modified]) {
        const entry = entries.find((candidate) => candidate.number === number);
        expect(entry?.announces ?? { precision: "instant", at: entry?.at.toISOString() }).toEqual(moment);
      }
      for (const kind of ["updated", "corrected", "clarified"] as const)
        expect(seen[kind]?.number).toBe(dated(entries, kind).at(-1)?.number);
    });
  });

  it("modified is the newest of the four", () => {
    everywhere((_, zone, seen) => {
      const newest = Math.max(...present(seen).map(({ moment }) => orderInstant(moment, zone).getTime()));
      expect(orderInstant(seen.modified.moment, zone).getTime()).toBe(newest);
      expect(present(seen)).toContainEqual(seen.modified);
    });
  });

  it("the order in which entries are read does not matter", () => {
    for (const zone of ZONES) {
      const shuffled = legalHistories(zone).chain(({ entries }) =>
        fc.tuple(
          fc.constant(entries),
          fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
        ),
      );
      fc.assert(
        fc.property(shuffled, ([entries, mixed]) => {
          expect(stamps(mixed, zone)).toEqual(stamps(entries, zone));
        }),
      );
    }
  });
});
