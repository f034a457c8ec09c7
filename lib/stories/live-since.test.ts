import { describe, expect, it } from "vitest";
import { liveSince } from "./live-since";
import type { PublicEntryKind } from "./view";

const hour = (number: number) => new Date(Date.UTC(2026, 10, 21, number));
/** A log by the hours at which things were done. */
const log = (...done: [number, PublicEntryKind][]) =>
  done.map(([at, kind], index) => ({ number: index + 1, kind, at: hour(at) }));

describe("since when a story stands open", () => {
  it.each<[string, [number, PublicEntryKind][], number | null]>([
    ["is asked of one that was out before", [[8, "published"]], 10],
    ["is its publication where that came later", [[12, "published"]], 12],
    ["is that very instant where it came out then", [[10, "published"]], 10],
    [
      "is moved by no date of another time and by no change",
      [
        [12, "published"],
        [12, "redated"],
        [13, "corrected"],
        [14, "moved"],
      ],
      12,
    ],
    [
      "is its return where it was gone then",
      [
        [7, "published"],
        [9, "withdrawn"],
        [12, "corrected"],
        [12, "republished"],
      ],
      12,
    ],
    [
      "is its return where it was killed and unsealed",
      [
        [7, "published"],
        [8, "killed"],
        [11, "restored"],
        [13, "republished"],
      ],
      13,
    ],
    [
      "is when it was first there, though it was gone since",
      [
        [8, "published"],
        [11, "unpublished"],
        [13, "republished"],
      ],
      10,
    ],
    [
      "has no answer where it is gone",
      [
        [8, "published"],
        [9, "unpublished"],
      ],
      null,
    ],
    ["has no answer where it never was out", [], null],
  ])("%s", (_, done, wanted) => {
    const found = liveSince(log(...done).reverse(), hour(10));
    expect(found).toEqual(wanted === null ? null : hour(wanted));
  });
});
