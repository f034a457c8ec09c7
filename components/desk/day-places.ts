import type { BoardView } from "@/lib/stories/desk-view";

type Mark = BoardView["day"][number];

/** Where everything stands on the day line, in per cent of its length. */
export type DayPlaces = {
  hours: { hour: number; left: number }[];
  now: number;
  /** Those that would lie upon each other stand in one place. */
  places: { marks: [Mark, ...Mark[]]; left: number; width: number; low: boolean; shows: Shows }[];
};

/** What there is room for: the mark alone, its time, or its headline too. */
export type Shows = "mark" | "time" | "headline";

/** The working day is shown from six to ten, and longer where something lies outside it. */
const FIRST = 6;
const LAST = 22;
/** An hour's figure gives way to the present time that is nearer than this, in per cent. */
const TOO_NEAR = 5;

/** A time in figures needs so much room, in per cent. */
const ROOM_FOR_TIME = 4.5;

/** With less room, in per cent, a headline is a letter or two. */
const ROOM_FOR_HEADLINE = 12;

/** A mark that can be pressed needs so much room, in per cent: 24 px on a desk of 960 (WCAG 2.2, 2.5.8). */
const ROOM_FOR_MARK = 2.6;

/** For that room a mark is moved so far from its hour at the most, in per cent; beyond, it joins the one before it. */
const MOST_MOVED = 4;

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
  const groups = apart(day.map((mark) => ({ mark, left: place(mark.hour) })));
  return { hours, now, places: groups.map((group, index) => ({ ...group, ...roomOf(groups, index) })) };
}

type Group = { marks: [Mark, ...Mark[]]; left: number };

/** In the order of the day, each mark with room to be pressed: moved a little, or joined to the one before it. */
function apart(day: readonly { mark: Mark; left: number }[]): Group[] {
  const groups: Group[] = [];
  for (const { mark, left } of day) {
    const before = groups.at(-1);
    const free = Math.max(left, before ? before.left + ROOM_FOR_MARK : 0);
    if (before && (free - left > MOST_MOVED || free > 100)) before.marks.push(mark);
    else groups.push({ marks: [mark], left: round(free) });
  }
  return groups;
}

/** In two rows by turns; a name may run until the next one in its row begins. */
function roomOf(
  groups: readonly Group[],
  index: number,
): Pick<DayPlaces["places"][number], "width" | "low" | "shows"> {
  const width = round(Math.max(0, (groups[index + 2]?.left ?? 100) - (groups[index]?.left ?? 0)));
  return { width, low: index % 2 === 1, shows: shownIn(width) };
}

function shownIn(width: number): Shows {
  if (width < ROOM_FOR_TIME) return "mark";
  return width < ROOM_FOR_HEADLINE ? "time" : "headline";
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
