import type { ShownMoment } from "@/lib/moments";

/** A date as machines and readers are both told it. `show` chooses how much of it is said; a day never gets a time. */
export function ShownTime({
  moment,
  show = "words",
}: {
  moment: ShownMoment;
  show?: "words" | "day" | "time";
}) {
  const said = { words: moment.words, day: moment.dayWords, time: moment.timeWords ?? moment.dayWords }[show];
  return <time dateTime={moment.machine}>{said}</time>;
}
