import { Icon } from "@/components/ui/icon";
import type { LogEntryView } from "@/lib/log/fields";
import type { Words } from "@/lib/words/words";
import { initialsOf } from "../initials";
import { EntryDetails } from "./entry-details";
import { Sentence } from "./sentence";

type LogListProps = {
  entries: readonly LogEntryView[];
  words: Words;
  /** "Talmer time (+05)" */
  zone: string;
  /** The offset that the zone's name says. */
  offset: string;
};

/** What was done, day by day, one sentence an entry: who, what, when, from where. */
export function LogList({ entries, words, zone, offset }: LogListProps) {
  return daysOf(entries).map(({ machine, words: day, entries: ofDay }, index) => (
    <section className="panel logday" key={`${machine}-${index}`} aria-labelledby={`day-${index}`}>
      <div className="slothead">
        <h2 id={`day-${index}`}>{day}</h2>
        <span className="muted xs">{offsetOf(ofDay, offset) ?? (index === 0 ? zone : "")}</span>
      </div>
      <ol>
        {ofDay.map((entry) => (
          <Entry key={entry.id} entry={entry} words={words} />
        ))}
      </ol>
    </section>
  ));
}

/** The offset of a day on which the zone had another one than now. */
function offsetOf(entries: readonly LogEntryView[], now: string): string | undefined {
  const offsets = [...new Set(entries.map(({ offset }) => offset))];
  return offsets.every((offset) => offset === now) ? undefined : offsets.map((each) => `(${each})`).join(" ");
}

/** Entries under the day on which they were written, in their own order. */
export function daysOf<E extends Pick<LogEntryView, "day">>(entries: readonly E[]) {
  const days: { machine: string; words: string; entries: E[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.machine === entry.day.machine) last.entries.push(entry);
    else days.push({ ...entry.day, entries: [entry] });
  }
  return days;
}

function Entry({ entry, words }: { entry: LogEntryView; words: Words }) {
  const { moment, seconds, written, day, hash } = entry;
  const otherDay = written !== undefined && moment.machine.slice(0, 10) !== day.machine;
  return (
    <li className="logrow">
      <time dateTime={moment.machine}>{seconds}</time>
      <span className="av" aria-hidden="true">
        {entry.actor === "person" ? (
          initialsOf(entry.who)
        ) : (
          <Icon name={entry.actor === "stranger" ? "ban" : "clock"} />
        )}
      </span>
      <p>
        <Sentence entry={entry} words={words} />
        {otherDay ? (
          <span className="why">{words("desk.log.writtenOn", { day: moment.dayWords })}</span>
        ) : null}
        <EntryDetails entry={entry} words={words} />
      </p>
      {hash ? (
        <span className="hash" title={words("desk.log.hash", { hash })}>
          {hash}
        </span>
      ) : null}
    </li>
  );
}
