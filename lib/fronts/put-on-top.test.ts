import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyArrangement } from "./arrangements-for-tests";
import { arrangement, pinsOf, type Arrangement, type Container } from "./fields";
import { putOnTop } from "./put-on-top";

const container = (id: string, pinned: Record<number, number>): Container => ({
  ...{ id, layout: "rows", places: 4, fill: { of: "edition" } },
  pins: Object.entries(pinned).map(([place, storyId]) => ({ place: Number(place), storyId })),
});
const front = (...containers: Container[]): Arrangement => ({ version: 1, containers, leftOut: [] });
const ids = ({ containers }: Arrangement) => containers.map(({ id }) => id);

/** As the database gives it back, the pins of each container in the order of their places. */
const inOrder = (given: Arrangement): Arrangement => ({
  ...given,
  containers: given.containers.map((one) => ({ ...one, pins: pinsOf({ containers: [one] }) })),
});

describe("two editors who arranged the same front", () => {
  const base = front(container("top", { 1: 10 }), container("low", {}));

  it("both find their stories on it", () => {
    const mine = front(container("top", { 1: 10, 2: 20 }), container("low", {}));
    const theirs = front(container("top", { 1: 10, 3: 30 }), container("low", { 1: 40 }));
    const merged = putOnTop(base, mine, theirs);
    expect(pinsOf(merged).map(({ place, storyId }) => [place, storyId])).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
      [1, 40],
    ]);
  });

  it("who wanted the same place: mine stands in it, theirs steps down", () => {
    const mine = front(container("top", { 1: 20, 2: 10 }), container("low", {}));
    const theirs = front(container("top", { 1: 30 }), container("low", {}));
    expect(pinsOf(putOnTop(base, mine, theirs)).map(({ storyId }) => storyId)).toEqual([20, 10, 30]);
  });

  it("who let go of a story: it stays away", () => {
    const mine = front(container("top", {}), container("low", {}));
    const theirs = front(container("top", { 1: 10, 2: 30 }), container("low", {}));
    expect(pinsOf(putOnTop(base, mine, theirs)).map(({ storyId }) => storyId)).toEqual([30]);
  });

  it("who added and removed containers: both are done", () => {
    const mine = front(container("top", { 1: 10 }), container("new", {}), container("low", {}));
    const theirs = front(container("top", { 1: 10 }), container("other", {}));
    expect(ids(putOnTop(base, mine, theirs))).toEqual(["top", "new", "other"]);
  });

  it("who put the containers into another order: mine is kept", () => {
    const mine = front(container("low", {}), container("top", { 1: 10 }));
    const theirs = front(container("top", { 1: 10 }), container("other", {}), container("low", {}));
    expect(ids(putOnTop(base, mine, theirs))).toEqual(["low", "top", "other"]);
  });

  it("who wrote different words for what breaks: mine stand, and theirs where I wrote none", () => {
    const banner = (words: string) => ({ words, since: "2026-03-05T09:00:00.000Z" });
    const theirs = { ...base, banner: banner("Theirs") };
    expect(putOnTop(base, base, theirs).banner?.words).toBe("Theirs");
    expect(putOnTop(base, { ...base, banner: banner("Mine") }, theirs).banner?.words).toBe("Mine");
  });
});

describe("any three arrangements", () => {
  it("give one that can be launched", () =>
    fc.assert(
      fc.property(anyArrangement, anyArrangement, anyArrangement, (base, mine, theirs) => {
        const merged = putOnTop(base, mine, theirs);
        expect(arrangement.parse(merged)).toEqual(merged);
      }),
      { numRuns: 300 },
    ));

  it("give theirs where mine changed nothing, and mine where they changed nothing", () =>
    fc.assert(
      fc.property(anyArrangement, anyArrangement, (base, other) => {
        expect(inOrder(putOnTop(base, base, other))).toEqual(inOrder(other));
        const leftOut = (given: Arrangement) => ({ ...given, leftOut: [...given.leftOut].sort() });
        expect(leftOut(inOrder(putOnTop(base, other, base)))).toEqual(leftOut(inOrder(other)));
      }),
      { numRuns: 300 },
    ));
});
