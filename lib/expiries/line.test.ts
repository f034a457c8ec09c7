import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Line } from "./line";

type Terms = { hear: (said: string) => void; missed: () => void };

/** The lines that were opened, and whether each was closed. */
const opened: (Terms & { isClosed: boolean })[] = [];

vi.mock("@/lib/wire/listen", () => ({
  listen: (terms: Terms) => {
    const line = { ...terms, isClosed: false };
    opened.push(line);
    return {
      stop: () => {
        line.isClosed = true;
        return Promise.resolve();
      },
    };
  },
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  opened.length = 0;
});

function open() {
  const looks: boolean[] = [];
  const line = new Line({
    ...{ databaseUrl: "postgresql://db.example/newsroom", log: () => undefined },
    look: (schedules) => looks.push(schedules),
  });
  return { line, looks };
}

/** A look that finds this sequence, a second after the last. */
function find(line: Line, sequence: number): void {
  vi.advanceTimersByTime(1000);
  line.mend(sequence);
}

describe("the line on which changes are called", () => {
  it("has everything looked up that is called, and what may have been missed", () => {
    const { looks } = open();
    opened[0]?.hear("12");
    opened[0]?.hear("schedules");
    opened[0]?.missed();
    expect(looks).toEqual([false, true, true]);
  });

  it("is opened anew where for a while it says nothing of what is found", () => {
    const { line } = open();
    find(line, 12);
    for (let look = 0; look < 5; look += 1) find(line, 13);
    expect(opened).toHaveLength(1);
    find(line, 14);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    for (let look = 0; look < 10; look += 1) find(line, 14);
    expect(opened).toHaveLength(2);
  });

  it("stays where the call only came later than the look, or nothing happens at all", () => {
    const { line } = open();
    find(line, 12);
    find(line, 13);
    opened[0]?.hear("13");
    for (let look = 0; look < 10; look += 1) find(line, 13);
    find(line, 14);
    opened[0]?.missed();
    for (let look = 0; look < 10; look += 1) find(line, 14);
    expect(opened).toHaveLength(1);
  });
});
