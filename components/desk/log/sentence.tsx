import type { ReactNode } from "react";
import type { LogEntryView } from "@/lib/log/fields";
import type { Words } from "@/lib/words/words";
import { actWords } from "./log-filters";

type SentenceProps = { entry: LogEntryView; words: Words };

/** What was done, as one sentence with the story's name in it. An act without a sentence is named as it is. */
export function Sentence({ entry, words }: SentenceProps): ReactNode {
  const { details } = entry;
  const key = `desk.log.did.${entry.saying}`;
  const who = whoOf(entry, words);
  if (!words.has(key as "desk.log.title")) return words("desk.log.did.other", { who, act: entry.act });
  return words.rich(
    key as "desk.log.did.publish",
    {
      who: <strong key="who">{who}</strong>,
      story: <StoryName key="story" entry={entry} words={words} />,
      by: details.scheduledBy ?? words("desk.log.somebody"),
      name: details.name ?? words("desk.log.somebody"),
      refused: details.refused ? actWords(details.refused, words) : words("desk.log.somebody"),
      kind: details.kind ?? "other",
      cause: causeWords(details.cause, words),
    } as never,
  );
}

/** Who acted, a machine by what it is called in this language. */
export function whoOf({ actor, who }: Pick<LogEntryView, "actor" | "who">, words: Words): string {
  if (actor === "clock") return words("desk.log.clock");
  if (actor === "stranger") return words("desk.log.stranger");
  return actor === "import" ? words("desk.log.importer") : who;
}

function StoryName({ entry: { story }, words }: SentenceProps) {
  if (!story) return <i>{words("desk.log.untitled")}</i>;
  return (
    <a className="link" href={`/desk/stories/${story.id}/history`}>
      {story.name || words("desk.log.untitled")}
    </a>
  );
}

function causeWords(cause: string | undefined, words: Words): string {
  const key = `desk.log.causes.${cause}` as "desk.log.causes.other";
  return words(words.has(key) ? key : "desk.log.causes.other");
}
