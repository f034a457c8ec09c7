import { describe, expect, it } from "vitest";
import { dayPlaces } from "./day-places";

const moment = { precision: "instant", machine: "", words: "", dayWords: "", timeWords: "" } as const;
const at = (hour: number, id = hour) => ({ id, headline: "Fog", moment, what: "due" as const, hour });

describe("the day line", () => {
  it("runs from six to ten in the evening, and puts each story at its hour", () => {
    const { hours, places, now } = dayPlaces([at(8)], 14);
    expect(hours.map(({ hour }) => hour)).toEqual([6, 8, 10, 12, 16, 18, 20, 22]);
    expect([places[0]?.left, now]).toEqual([12.5, 50]);
  });

  it("grows for a story at night, so that nothing stands outside it", () => {
    const { places, now } = dayPlaces([at(0.5), at(23.9)], 3);
    const lefts = [...places.map(({ left }) => left), now];
    expect(lefts.every((left) => left >= 0 && left <= 100)).toBe(true);
  });

  it("puts neighbours into two rows, and lets no name run into the next one of its row", () => {
    const { places } = dayPlaces([at(8), at(8.25), at(9), at(10)], 7);
    expect(places.map(({ low }) => low)).toEqual([false, true, false, true]);
    for (const [index, { left, width }] of places.entries()) {
      expect(left + width).toBeLessThanOrEqual((places[index + 2]?.left ?? 100) + 0.02);
    }
  });

  it("shows a headline only where more than a letter of it fits", () => {
    const { places } = dayPlaces([at(8, 1), at(8.25, 2), at(9, 3), at(12, 4)], 7);
    expect(places.map(({ shows }) => shows)).toEqual(["time", "headline", "headline", "headline"]);
  });

  it("keeps marks so far from each other that each can be pressed, and joins those that would stand far from their hour", () => {
    const day = [at(0.05, 1), at(0.05, 2), at(0.1, 3), at(23.95, 4), at(23.95, 5)];
    const { places } = dayPlaces(day, 7);
    expect(places.map(({ marks }) => marks.map(({ id }) => id))).toEqual([[1], [2, 3], [4], [5]]);
    expectRoom(places);
  });

  it("shows a day of two hundred stories, each once and near its hour", () => {
    const day = Array.from({ length: 200 }, (_, index) => at(6 + index / 13, index));
    const { places } = dayPlaces(day, 7);
    expect(places.flatMap(({ marks }) => marks)).toEqual(day);
    expectRoom(places);
    for (const { marks, left } of places)
      for (const { hour } of marks) expect(Math.abs(left - ((hour - 6) / 17) * 100)).toBeLessThan(6.7);
  });
});

function expectRoom(places: readonly { left: number }[]) {
  for (const [index, { left }] of places.entries())
    if (index > 0) expect(left - (places[index - 1]?.left ?? 0)).toBeGreaterThan(2.5);
  expect(Math.max(...places.map(({ left }) => left))).toBeLessThanOrEqual(100);
}
