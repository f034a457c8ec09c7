/**
 * A date that a reader may see: an instant, or a day whose time nobody knows.
 * An instant is ISO 8601 in UTC ("2026-11-22T03:37:00.000Z"), a day is a
 * calendar day ("2022-10-26") and never becomes an instant.
 */
export type Moment = { precision: "instant"; at: string } | { precision: "day"; day: string };

/** A moment made ready for one page: for machines (`<time datetime>`) and in words, in the site's zone. */
export type ShownMoment = {
  precision: Moment["precision"];
  /** "2026-11-21T14:05:00+05:00" or "2022-10-26" */
  machine: string;
  /** "21 November 2026, 14:05 (+05)" or "26 October 2022" */
  words: string;
  /** "21 November 2026" */
  dayWords: string;
  /** "14:05", absent for a day */
  timeWords?: string;
};

/**
 * The latest of several shown moments, undefined of none. An instant carries its zone's offset, so its
 * first ten characters are its day there; a day stands at its first instant, before every time in it.
 */
export function latestShown<M extends ShownMoment>(moments: readonly M[]): M | undefined {
  return moments.reduce<M | undefined>(
    (latest, moment) => (latest && compareShown(latest, moment) >= 0 ? latest : moment),
    undefined,
  );
}

/**
 * When a story last changed for its readers, undefined of one that is not out: its newest stamp, or the withdrawal it
 * stands under. That moves no stamp, and yet is the newest thing that readers are told of the story.
 */
export function lastChange({
  stamps,
  withdrawn,
}: {
  stamps: readonly { moment: ShownMoment }[];
  withdrawn?: { moment: ShownMoment } | undefined;
}): ShownMoment | undefined {
  return latestShown([...stamps, ...(withdrawn ? [withdrawn] : [])].map(({ moment }) => moment));
}

function compareShown(a: ShownMoment, b: ShownMoment): number {
  if (a.precision === "instant" && b.precision === "instant")
    return Date.parse(a.machine) - Date.parse(b.machine);
  const [dayOfA, dayOfB] = [a.machine.slice(0, 10), b.machine.slice(0, 10)];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  return Number(a.precision === "instant") - Number(b.precision === "instant");
}

/** The newsroom's clock as a page begins with it. */
export type DeskClock = {
  /** The instant, in milliseconds since 1970. */
  now: number;
  /** "2026-11-19T13:58:41+05:00" */
  machine: string;
  zone: string;
  /** "2026-11-19" */
  today: string;
  /** The hour with its fraction, 13.97. */
  hour: number;
  /** "13:58:41" */
  timeWords: string;
  /** "Thursday 19 November" */
  dayWords: string;
  /** "+05" */
  offset: string;
  /** The town whose time it is, "" when none is set. */
  place: string;
};
