import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, fits, type Arranged, type Placeable } from "./arrange";
import { arrangement, isForPaid, mayHold, pinsOf, type Arrangement, type Container } from "./fields";
import { firstArrangement } from "./first-arrangement";
import { anyArrangement, anyNow, anyStories } from "./arrangements-for-tests";

const NOW = new Date("2026-03-05T09:00:00Z");
const CITY = { id: 7, slug: "city" };

/** Stories newest first, a number for each. */
function stories(count: number, change: (id: number) => Partial<Placeable> = () => ({})): Placeable[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: index + 1, kind: "news", sectionId: CITY.id, topicIds: [], pictured: false },
    ...change(index + 1),
  }));
}

const part = (front: Arranged, id: string) =>
  front.containers
    .find(({ container }) => container.id === id)
    ?.places.flatMap(({ storyId }) => storyId ?? []);

const standing = (front: Arranged) =>
  front.containers
    .filter(({ container }) => container.layout !== "latest")
    .flatMap(({ places }) => places.flatMap(({ storyId }) => storyId ?? []));

describe("a front that nobody has arranged", () => {
  const first = firstArrangement([CITY]);

  it("is led by the newest story with a picture", () =>
    expect(
      part(
        arrange(
          first,
          stories(20, (id) => ({ pictured: id === 3 })),
          NOW,
        ),
        "top",
      ),
    ).toEqual([3, 1, 2, 4, 5, 6]));

  it("fills its places from the newest down, and shows no story in two of them", () => {
    const front = arrange(first, stories(20), NOW);
    expect(part(front, "top")).toEqual([1, 2, 3, 4, 5, 6]);
    expect(part(front, "river")).toEqual([7, 8, 9, 10, 11, 12]);
    expect(part(front, "section-7")).toEqual([13, 14, 15, 16]);
    expect(part(front, "latest")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("keeps opinion out of the news, and tells of it under the newest", () => {
    const front = arrange(
      first,
      stories(4, (id) => ({ kind: id === 1 ? "opinion" : "news" })),
      NOW,
    );
    expect(part(front, "opinion")).toEqual([1]);
    expect(part(front, "top")).toEqual([2, 3, 4]);
    expect(part(front, "latest")).toEqual([1, 2, 3, 4]);
  });

  it("puts sponsored work nowhere by itself", () =>
    expect(
      part(
        arrange(
          first,
          stories(3, () => ({ kind: "sponsored" })),
          NOW,
        ),
        "latest",
      ),
    ).toEqual([]));

  it("is empty for a paper that has published nothing", () =>
    expect(standing(arrange(first, [], NOW))).toEqual([]));

  it("is an arrangement that could be launched as it is", () =>
    expect(arrangement.parse(firstArrangement([CITY, { id: 8, slug: "sport" }]))).toEqual(
      firstArrangement([CITY, { id: 8, slug: "sport" }]),
    ));
});

describe("a story that is pinned", () => {
  const withPin = (change: Partial<Container["pins"][number]>): Arrangement => {
    const first = firstArrangement([CITY]);
    const containers = first.containers.map((container) =>
      container.id === "top" ? { ...container, pins: [{ place: 2, storyId: 15, ...change }] } : container,
    );
    return { ...first, containers };
  };

  it("stands in its place, and newer ones around it", () =>
    expect(part(arrange(withPin({}), stories(20), NOW), "top")).toEqual([1, 15, 2, 3, 4, 5]));

  it("is not taken by a place above its own", () =>
    expect(part(arrange(withPin({ storyId: 1 }), stories(20), NOW), "top")).toEqual([2, 1, 3, 4, 5, 6]));

  it("gives its place back at the instant at which its time ends, not before", () => {
    const pinned = withPin({ until: "2026-03-05T09:00:00.000Z" });
    const before = arrange(pinned, stories(20), new Date(NOW.getTime() - 1));
    expect(part(before, "top")).toEqual([1, 15, 2, 3, 4, 5]);
    expect(before.changesAt).toEqual(NOW);
    const after = arrange(pinned, stories(20), NOW);
    expect(part(after, "top")).toEqual([1, 2, 3, 4, 5, 6]);
    expect(after.changesAt).toBeNull();
  });

  it("leaves at once when it is no longer live, and the next one takes its place", () => {
    const gone = stories(20).filter(({ id }) => id !== 15);
    expect(part(arrange(withPin({}), gone, NOW), "top")).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("may be opinion, because an editor put it there", () =>
    expect(
      part(
        arrange(
          withPin({}),
          stories(20, (id) => ({ kind: id === 15 ? "opinion" : "news" })),
          NOW,
        ),
        "top",
      ),
    ).toContain(15));

  it("is not where it was put among news once it is sponsored work: the place fills itself", () => {
    const paid = stories(20, (id) => ({ kind: id === 15 ? "sponsored" : "news" }));
    const front = arrange(withPin({}), paid, NOW);
    expect(standing(front)).not.toContain(15);
    expect(part(front, "top")).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("is left out nowhere that it was not put, and told of under the newest all the same", () => {
    const front = arrange({ ...firstArrangement([CITY]), leftOut: [1] }, stories(20), NOW);
    expect(standing(front)).not.toContain(1);
    expect(part(front, "latest")).toContain(1);
  });
});

describe("news that breaks", () => {
  const withBanner = (change: object) => ({
    ...firstArrangement([CITY]),
    banner: { words: "The lock is open", since: "2026-03-05T09:00:00.000Z", ...change },
  });

  it("is told from its beginning until its end", () => {
    const banner = withBanner({ until: "2026-03-05T10:00:00.000Z" });
    const at = (time: string) => arrange(banner, [], new Date(`2026-03-05T${time}Z`));
    expect(at("08:59:59.999")).toMatchObject({ banner: null, changesAt: NOW });
    expect(at("09:00:00").banner?.words).toBe("The lock is open");
    expect(at("09:00:00").changesAt).toEqual(new Date("2026-03-05T10:00:00Z"));
    expect(at("10:00:00")).toMatchObject({ banner: null, changesAt: null });
  });

  it("leads to no sponsored work", () => {
    const paid = stories(3, (id) => ({ kind: id === 3 ? "sponsored" : "news" }));
    expect(arrange(withBanner({ storyId: 3 }), paid, NOW).banner).toBeNull();
  });

  it("goes with its story", () => {
    expect(arrange(withBanner({ storyId: 3 }), stories(3), NOW).banner).not.toBeNull();
    expect(arrange(withBanner({ storyId: 3 }), stories(2), NOW).banner).toBeNull();
  });
});

describe("a part for sponsored work", () => {
  const paidFor: Container = {
    ...{ id: "paid", layout: "rows", places: 2, fill: { of: "kind", kind: "sponsored" } },
    pins: [{ place: 1, storyId: 4 }],
  };
  const front = {
    ...firstArrangement([CITY]),
    containers: [paidFor, ...firstArrangement([CITY]).containers],
  };

  it("holds what somebody paid for, put there or by itself, and nothing else", () => {
    const paid = stories(9, (id) => ({ kind: id === 2 || id === 4 ? "sponsored" : "news" }));
    expect(part(arrange(front, paid, NOW), "paid")).toEqual([4, 2]);
    const news = arrange(front, stories(9), NOW);
    expect(part(news, "paid")).toEqual([]);
    expect(part(news, "top")).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("any arrangement of any stories at any time", () => {
  const holds = (check: (front: Arranged, given: Arrangement, live: Placeable[], now: Date) => void) =>
    fc.assert(
      fc.property(anyArrangement, anyStories, anyNow, (given, live, now) => {
        check(arrange(given, live, now), given, live, now);
      }),
      { numRuns: 300 },
    );

  it("shows no story twice outside of the newest", () =>
    holds((front) => expect(new Set(standing(front)).size).toBe(standing(front).length)));

  it("never shows sponsored work among other stories", () =>
    holds((front, _given, live) => {
      const kinds = new Map(live.map(({ id, kind }) => [id, kind]));
      for (const { container, places } of front.containers)
        for (const { storyId } of places)
          if (storyId !== null) expect(kinds.get(storyId) === "sponsored").toBe(isForPaid(container.fill));
    }));

  it("shows nothing that is not live", () =>
    holds((front, _given, live) => {
      const ids = new Set(live.map(({ id }) => id));
      for (const { places } of front.containers)
        for (const { storyId } of places) if (storyId !== null) expect(ids).toContain(storyId);
    }));

  it("leaves no place empty while a story is left that fits it", () =>
    holds((front, given, live) => {
      const used = new Set([...standing(front), ...given.leftOut]);
      for (const { container, places } of front.containers) {
        if (container.layout === "latest" || places.every(({ storyId }) => storyId !== null)) continue;
        expect(live.filter((story) => !used.has(story.id) && fits(container, story))).toEqual([]);
      }
    }));

  it("keeps every pin in its place as long as its story is live, may stand there and its time has not ended", () =>
    holds((front, given, live, now) => {
      const kinds = new Map(live.map(({ id, kind }) => [id, kind]));
      const held = new Set(
        given.containers.flatMap((container) =>
          container.pins.flatMap(({ storyId }) =>
            mayHold(container, kinds.get(storyId) ?? "") && kinds.has(storyId) ? storyId : [],
          ),
        ),
      );
      const due = pinsOf(given).filter(
        ({ storyId, until }) =>
          held.has(storyId) && (until === undefined || Date.parse(until) > now.getTime()),
      );
      const kept = front.containers.flatMap(({ places }) =>
        places.flatMap(({ place, storyId, pinned }) => (pinned ? [`${place}: ${storyId}`] : [])),
      );
      expect(kept.sort()).toEqual(due.map(({ place, storyId }) => `${place}: ${storyId}`).sort());
    }));

  it("has in every automatic place what fits there, never what was left out", () =>
    holds((front, given, live) => {
      const byId = new Map(live.map((story) => [story.id, story]));
      for (const { container, places } of front.containers)
        for (const { storyId, pinned } of places) {
          if (storyId === null || pinned) continue;
          const story = byId.get(storyId);
          expect(story && fits(container, story)).toBe(true);
          if (container.layout !== "latest") expect(given.leftOut).not.toContain(storyId);
        }
    }));

  it("stays as it is until the instant that it names", () =>
    holds((front, given, live, now) => {
      const next = front.changesAt?.getTime() ?? now.getTime() + 1e12;
      const shown = ({ containers, banner }: Arranged) => ({ containers, banner });
      expect(shown(arrange(given, live, new Date(next - 1)))).toEqual(shown(front));
    }));

  it("is the same whenever it is asked for", () =>
    holds((front, given, live, now) => expect(arrange(given, [...live], now)).toEqual(front)));
});
