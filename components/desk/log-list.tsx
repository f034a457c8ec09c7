import type { ReactNode } from "react";
import type { LogEntryView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { initialsOf } from "./initials";

type LogListProps = {
  entries: readonly LogEntryView[];
  words: Words;
  /** Leaves the story's name without a link: on the page of that very story. */
  ownStory?: boolean;
};

/** What was done, one sentence an entry: who, what, when, with its note, reason and hash. */
export function LogList({ entries, words, ownStory = false }: LogListProps) {
  return (
    <ol className="panel loglist">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} words={words} ownStory={ownStory} />
      ))}
    </ol>
  );
}

function Entry({ entry, words, ownStory }: { entry: LogEntryView; words: Words; ownStory: boolean }) {
  const details = detailsOf(entry, words);
  return (
    <li className="logrow">
      <time dateTime={entry.moment.machine}>
        <span className="day-of">{entry.moment.dayWords}</span> {entry.moment.timeWords}
      </time>
      <span className="av" aria-hidden="true">
        {initialsOf(entry.who)}
      </span>
      <div>
        <p>{sentenceOf(entry, words, ownStory)}</p>
        {details.length > 0 ? <p className="ink2">{details.join(" · ")}</p> : null}
        {entry.note ? <p className="ink2">{words("desk.log.note", { note: entry.note })}</p> : null}
        {entry.reason ? <p className="ink2">{words("desk.log.reason", { reason: entry.reason })}</p> : null}
      </div>
      {entry.hash ? <span className="hash">{words("desk.log.hash", { hash: entry.hash })}</span> : null}
    </li>
  );
}

type Did = Parameters<typeof didKey>[0];

function sentenceOf(entry: LogEntryView, words: Words, ownStory: boolean): ReactNode {
  const name = entry.story?.name || words("desk.log.untitled");
  const story = () =>
    entry.story && !ownStory ? <a href={`/desk/stories/${entry.story.id}`}>{name}</a> : <i>{name}</i>;
  const act: Did = entry.act.replace(/^story\./, "");
  const key = didKey(act);
  if (!words.has(key)) return words("desk.log.did.other", { who: entry.who, act: entry.act });
  return words.rich(key, {
    who: <strong key="who">{entry.who}</strong>,
    story: <span key="story">{story()}</span>,
  } as never);
}

function didKey(act: string) {
  return `desk.log.did.${act}` as "desk.log.did.publish";
}

function detailsOf(entry: LogEntryView, words: Words): string[] {
  return [
    entry.revision === undefined ? "" : words("desk.log.revision", { number: entry.revision }),
    entry.publicKind
      ? words("desk.log.readersSaw", { kind: words(`desk.log.kinds.${entry.publicKind}`) })
      : "",
    entry.announces ? words("desk.log.announces", { moment: entry.announces.words }) : "",
  ].filter((detail) => detail !== "");
}
