import fc from "fast-check";
import type { Placeable } from "./arrange";
import { FRONT_LAYOUTS, type Arrangement, type Container, type Fill, type Pin } from "./fields";

/** Arrangements, stories and times for tests that hold for all of them. */

const EARLIEST = Date.parse("2026-03-05T00:00:00Z");
const instant = fc.integer({ min: 0, max: 20 }).map((hour) => EARLIEST + hour * 3_600_000);

export const anyNow = instant.map((at) => new Date(at));

const KINDS = ["news", "opinion", "analysis", "sponsored"];

/** Up to forty live stories with different numbers, in the order of the list. */
export const anyStories: fc.Arbitrary<Placeable[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom(...KINDS),
    sectionId: fc.integer({ min: 1, max: 3 }),
    topicIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
    pictured: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

const opinionToo = fc.constantFrom({}, { opinionToo: true as const });
const anyFill: fc.Arbitrary<Fill> = fc.oneof(
  opinionToo.map((more) => ({ of: "edition" as const, ...more })),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), opinionToo)
    .map(([sectionId, more]) => ({ of: "section" as const, sectionId, ...more })),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), opinionToo)
    .map(([topicId, more]) => ({ of: "topic" as const, topicId, ...more })),
  fc
    .constantFrom("news" as const, "opinion" as const, "sponsored" as const)
    .map((kind) => ({ of: "kind" as const, kind })),
);

type Drawn = Pick<Container, "layout" | "places" | "fill"> & {
  pins: (Omit<Pin, "until"> & { until: number | null })[];
};

const anyDrawn: fc.Arbitrary<Drawn> = fc.record({
  layout: fc.constantFrom(...FRONT_LAYOUTS),
  places: fc.integer({ min: 1, max: 8 }),
  fill: anyFill,
  pins: fc.uniqueArray(
    fc.record({
      place: fc.integer({ min: 1, max: 8 }),
      storyId: fc.integer({ min: 1, max: 40 }),
      until: fc.option(instant),
    }),
    { selector: ({ place }) => place, maxLength: 5 },
  ),
});

/** Arrangements that the schema accepts: ids of their own, no story pinned twice, no pin beyond its container. */
export const anyArrangement: fc.Arbitrary<Arrangement> = fc
  .tuple(
    fc.array(anyDrawn, { minLength: 1, maxLength: 6 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
  )
  .map(([drawn, leftOut]) => {
    const pinned = new Set<number>();
    const containers = drawn.map(({ layout, places, fill, pins }, index): Container => {
      const kept = pins.filter(({ place, storyId }) => {
        if (layout === "latest" || place > places || pinned.has(storyId)) return false;
        pinned.add(storyId);
        return true;
      });
      return {
        ...{ id: `part-${index}`, layout, places, fill },
        pins: kept.map(({ place, storyId, until }) => ({
          ...{ place, storyId },
          ...(until === null ? {} : { until: new Date(until).toISOString() }),
        })),
      };
    });
    return { version: 1, containers, leftOut };
  });
