import type { BoardView } from "@/lib/stories/desk-view";

type Mark = BoardView["day"][number];

/** Where everything stands on the day line, in per cent of its length. */
export type DayPlaces = {
  hours: { hour: number; left: number }[];
  now: number;
  /** `named` is false where there is no room for a time; the mark alone stands there. */
  marks: { mark: Mark; left: number; width: number; low: boolean; named: boolean }[];
};

/** The working day is shown from six to ten, and longer where something lies outside it. */
const FIRST = 6;
const LAST = 22;
/** An hour's figure gives way to the present time that is nearer than this, in per cent. */
const TOO_NEAR = 5;

/** A time in figures needs so much room, in per cent. */
const ROOM_FOR_TIME = 4.5;

/** A mark that can be pressed needs so much room, in per cent: 24 px on a desk of 960 (WCAG 2.2, 2.5.8). */
const ROOM_FOR_MARK = 2.6;

/** Lays out a day: its hours, the present and each story, in two rows by turns so that the names do not collide. */
export function dayPlaces(day: readonly Mark[], hour: number): DayPlaces {
  const all = [...day.map((mark) => mark.hour), hour];
  const first = Math.min(FIRST, ...all.map(Math.floor));
  // A name that stands at the very end needs room as well.
  const last = Math.max(LAST, ...all.map((at) => Math.ceil(at) + 1));
  const place = (at: number) => round(((at - first) / (last - first)) * 100);
  const now = place(hour);
  const hours = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((each) => each % 2 === 0)
    .map((each) => ({ hour: each, left: place(each) }))
    .filter(({ left }) => Math.abs(left - now) > TOO_NEAR);
  const lefts = apart(day.map((mark) => place(mark.hour)));
  return { hours, now, marks: day.map((mark, index) => markPlace(lefts, mark, index)) };
}

/** The same places in the same order, moved from each other where one would lie upon the next. */
function apart(places: readonly number[]): number[] {
  const gap = Math.min(ROOM_FOR_MARK, 100 / Math.max(1, places.length));
  const forward: number[] = [];
  for (const place of places) forward.push(Math.max(place, (forward.at(-1) ?? -gap) + gap));
  const back: number[] = [];
  for (const place of forward.reverse()) back.push(Math.min(place, (back.at(-1) ?? 100 + gap) - gap));
  return back.reverse().map(round);
}

/** A name may run until the next one in its row begins. */
function markPlace(lefts: readonly number[], mark: Mark, index: number) {
  const left = lefts[index] ?? 0;
  const end = lefts[index + 2] ?? 100;
  const width = round(Math.max(0, end - left));
  return { mark, left, width, low: index % 2 === 1, named: width >= ROOM_FOR_TIME };
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
