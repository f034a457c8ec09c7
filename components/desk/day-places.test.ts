import { describe, expect, it } from "vitest";
import { dayPlaces } from "./day-places";

const moment = { precision: "instant", machine: "", words: "", dayWords: "", timeWords: "" } as const;
const at = (hour: number, id = hour) => ({ id, headline: "Fog", moment, what: "due" as const, hour });

describe("the day line", () => {
  it("runs from six to ten in the evening, and puts each story at its hour", () => {
    const { hours, marks, now } = dayPlaces([at(8)], 14);
    expect(hours.map(({ hour }) => hour)).toEqual([6, 8, 10, 12, 16, 18, 20, 22]);
    expect([marks[0]?.left, now]).toEqual([12.5, 50]);
  });

  it("grows for a story at night, so that nothing stands outside it", () => {
    const { marks, now } = dayPlaces([at(0.5), at(23.9)], 3);
    const places = [...marks.map(({ left }) => left), now];
    expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
  });

  it("puts neighbours into two rows, and lets no name run into the next one of its row", () => {
    const { marks } = dayPlaces([at(8), at(8.25), at(9), at(10)], 7);
    expect(marks.map(({ low }) => low)).toEqual([false, true, false, true]);
    for (const [index, mark] of marks.entries()) {
      expect(mark.left + mark.width).toBeLessThanOrEqual((marks[index + 2]?.left ?? 100) + 0.02);
    }
  });

  it("keeps marks of the same minute so far from each other that each can be pressed", () => {
    const { marks } = dayPlaces([at(0.05, 1), at(0.05, 2), at(0.1, 3), at(23.95, 4), at(23.95, 5)], 7);
    const lefts = marks.map(({ left }) => left);
    for (const [index, left] of lefts.entries())
      if (index > 0) expect(left - (lefts[index - 1] ?? 0)).toBeGreaterThan(2.5);
    expect(Math.max(...lefts)).toBeLessThanOrEqual(100);
  });

  it("leaves out a name that there is no room for, and keeps its mark", () => {
    const { marks } = dayPlaces(
      Array.from({ length: 60 }, (_, index) => at(8 + index / 60, index)),
      7,
    );
    expect(marks).toHaveLength(60);
    expect(marks.slice(0, -2).some(({ named }) => named)).toBe(false);
    expect(marks.every(({ left }) => left >= 0 && left <= 100)).toBe(true);
  });
});
