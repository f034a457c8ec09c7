import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyArrangement } from "./arrangements-for-tests";
import { editArrangement } from "./edit";
import { arrangement, MOST, pinsOf, type Arrangement, type Container, type FrontEdit } from "./fields";

const NOW = new Date("2026-03-05T09:00:00.000Z");
const FILE = { contentHash: "a".repeat(64), width: 1200, height: 800, widths: [480] };
const context = { now: NOW, picture: (id: number) => (id === 5 ? FILE : undefined) };
const edit = (given: Arrangement, ...steps: FrontEdit[]) =>
  steps.reduce((before, step) => editArrangement(before, step, context), given);

const container = (id: string, places: number, pinned: Record<number, number>): Container => ({
  ...{ id, layout: "rows", places, fill: { of: "edition" } },
  pins: Object.entries(pinned).map(([place, storyId]) => ({ place: Number(place), storyId })),
});
const front = (...containers: Container[]): Arrangement => ({ version: 1, containers, leftOut: [] });
const pins = (given: Arrangement, id: string) =>
  Object.fromEntries(
    (given.containers.find((one) => one.id === id)?.pins ?? []).map(({ place, storyId }) => [place, storyId]),
  );
const put = (storyId: number, to: string, place: number, from?: { container: string; place: number }) =>
  ({ do: "put", storyId, container: to, place, ...(from ? { from } : {}) }) as const;

describe("a story that is moved", () => {
  it("changes places with its neighbour above", () => {
    const given = front(container("top", 4, { 1: 10, 2: 20, 4: 40 }));
    expect(pins(edit(given, put(20, "top", 1)), "top")).toEqual({ 1: 20, 2: 10, 4: 40 });
  });

  it("is pinned where it comes to stand, when it had been automatic", () => {
    const given = front(container("top", 4, { 1: 10 }));
    const after = edit(given, put(30, "top", 1, { container: "top", place: 2 }));
    expect(pins(after, "top")).toEqual({ 1: 30, 2: 10 });
  });

  it("lets those between its old place and its new one close up", () => {
    const given = front(container("top", 4, { 1: 10, 2: 20, 3: 30, 4: 40 }));
    expect(pins(edit(given, put(10, "top", 3)), "top")).toEqual({ 1: 20, 2: 30, 3: 10, 4: 40 });
  });

  it("makes those in another container step down as far as the next place that is free", () => {
    const given = front(container("top", 4, { 2: 20, 3: 30 }), container("low", 3, { 1: 10 }));
    const after = edit(given, put(10, "top", 2));
    expect(pins(after, "top")).toEqual({ 2: 10, 3: 20, 4: 30 });
    expect(pins(after, "low")).toEqual({});
  });

  it("changes places across the border with whoever would have none left", () => {
    const given = front(container("top", 2, { 1: 10, 2: 20 }), container("low", 2, { 1: 30 }));
    const after = edit(given, put(30, "top", 2));
    expect(pins(after, "top")).toEqual({ 1: 10, 2: 30 });
    expect(pins(after, "low")).toEqual({ 1: 20 });
  });

  it("keeps the headline and the end that it was given", () => {
    const given = edit(
      front(container("top", 3, { 2: 20 })),
      { do: "dress", storyId: 20, headline: "Shorter", until: NOW.toISOString() },
      put(20, "top", 1),
    );
    expect(pinsOf(given)).toEqual([{ place: 1, storyId: 20, headline: "Shorter", until: NOW.toISOString() }]);
  });

  it.each([
    ["a place beyond the last", put(1, "top", 4)],
    ["a container that is gone", put(1, "gone", 1)],
  ])("is refused %s", (_, step) =>
    expect(() => edit(front(container("top", 3, {})), step)).toThrow("frontPlaceGone"),
  );
});

describe("a story on the front", () => {
  const given = front(container("top", 3, { 2: 20 }));

  it("gives its place back when it is unpinned, and stays away when it is taken out", () => {
    expect(edit(given, { do: "unpin", storyId: 20 })).toEqual(front(container("top", 3, {})));
    const out = edit(given, { do: "takeOut", storyId: 20 }, { do: "takeOut", storyId: 30 });
    expect(out.leftOut).toEqual([20, 30]);
    expect(pins(out, "top")).toEqual({});
    expect(edit(out, { do: "letIn", storyId: 20 }).leftOut).toEqual([30]);
    expect(edit(out, put(30, "top", 1)).leftOut).toEqual([20]);
  });

  it("gets a picture of the library with its file, or none", () => {
    const use = { pictureId: 5, alt: "The lock" };
    const dressed = edit(given, { do: "dress", storyId: 20, picture: use });
    expect(pinsOf(dressed)[0]?.picture).toEqual({ use, file: FILE });
    expect(pinsOf(edit(dressed, { do: "dress", storyId: 20, picture: "none" }))[0]?.picture).toBe("none");
    expect(pinsOf(edit(dressed, { do: "dress", storyId: 20 }))[0]).toEqual({ place: 2, storyId: 20 });
  });

  it("is refused a picture that cannot be used, and what is done to a pin that is gone", () => {
    const picture = { pictureId: 6, alt: "The lock" };
    expect(() => edit(given, { do: "dress", storyId: 20, picture })).toThrow("frontPictureGone");
    expect(() => edit(given, { do: "dress", storyId: 21 })).toThrow("frontPinGone");
    expect(() => edit(given, { do: "unpin", storyId: 21 })).toThrow("frontPinGone");
  });
});

describe("the containers of a front", () => {
  const given = front(container("top", 3, { 3: 30 }), container("low", 2, {}));
  const shape = { layout: "columns", places: 2, fill: { of: "section", sectionId: 1 } } as const;
  const ids = (after: Arrangement) => after.containers.map(({ id }) => id);

  it("are added at the end, changed, moved and removed", () => {
    const added = edit(given, { do: "addContainer", ...shape, name: "The valley" });
    expect(added.containers[2]).toMatchObject({ ...shape, name: "The valley", id: "part-3" });
    expect(ids(edit(added, { do: "moveContainer", container: "part-3", by: -1 }))).toEqual([
      "top",
      "part-3",
      "low",
    ]);
    expect(ids(edit(added, { do: "removeContainer", container: "top" }))).toEqual(["low", "part-3"]);
    expect(ids(edit(given, { do: "moveContainer", container: "top", by: -1 }))).toEqual(["top", "low"]);
  });

  it("lose the pins for which they have no place any more", () => {
    const changed = edit(given, { do: "changeContainer", container: "top", ...shape });
    expect(changed.containers[0]).toEqual({ ...shape, id: "top", pins: [] });
  });

  it("are never none, and never too many", () => {
    const one = front(container("top", 1, {}));
    expect(() => edit(one, { do: "removeContainer", container: "top" })).toThrow("frontLastContainer");
    const full = front(...Array.from({ length: MOST.containers }, (_, n) => container(`c${n}`, 1, {})));
    expect(() => edit(full, { do: "addContainer", ...shape })).toThrow("frontFull");
  });
});

describe("news that breaks", () => {
  it("is dated by the server, and only when its words are new", () => {
    const first = edit(front(container("top", 1, {})), { do: "setBanner", words: "The lock is open" });
    expect(first.banner).toEqual({ words: "The lock is open", since: NOW.toISOString() });
    const later = { ...context, now: new Date(NOW.getTime() + 60_000) };
    const same = editArrangement(first, { do: "setBanner", words: "The lock is open", storyId: 4 }, later);
    expect(same.banner).toEqual({ words: "The lock is open", storyId: 4, since: NOW.toISOString() });
    const other = editArrangement(first, { do: "setBanner", words: "It is shut" }, later);
    expect(other.banner?.since).toBe(later.now.toISOString());
    expect(edit(first, { do: "endBanner" })).not.toHaveProperty("banner");
  });
});

describe("any story that is put into any place", () => {
  it("stands there, and what comes of it is an arrangement still", () => {
    const step = fc.record({
      storyId: fc.integer({ min: 1, max: 40 }),
      index: fc.integer({ min: 0, max: 5 }),
      place: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(anyArrangement, fc.array(step, { minLength: 1, maxLength: 6 }), (given, steps) => {
        let current = given;
        for (const { storyId, index, place } of steps) {
          const target = current.containers[index % current.containers.length];
          if (!target || target.layout === "latest" || place > target.places) continue;
          const before = pinsOf(current).length;
          current = edit(current, put(storyId, target.id, place));
          expect(arrangement.parse(current)).toEqual(current);
          expect(pins(current, target.id)[place]).toBe(storyId);
          expect(pinsOf(current).length).toBeLessThanOrEqual(before + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
