import type { ReactNode } from "react";
import type { LogEntryView } from "@/lib/log/fields";
import type { Words } from "@/lib/words/words";
import { actWords } from "./log-filters";

type SentenceProps = { entry: LogEntryView; words: Words };

/** What stands for a name while a sentence is said: signs for private use, which no text of ours has (Unicode, 23.5). */
const WHO = "\uE000";
const STORY = "\uE001";

/** What was done, as one sentence with the story's name in it. An act without a sentence is named as it is. */
export function Sentence({ entry, words }: SentenceProps): ReactNode {
  const { details } = entry;
  const key = `desk.log.did.${entry.saying}` as "desk.log.did.publish";
  const who = whoOf(entry, words);
  if (!words.has(key)) return words("desk.log.did.other", { who, act: entry.act });
  const values = {
    ...{ who: WHO, story: STORY },
    by: details.scheduledBy ?? words("desk.log.somebody"),
    name: details.name ?? words("desk.log.somebody"),
    refused: details.refused ? actWords(details.refused, words) : words("desk.log.somebody"),
    kind: details.kind ?? "other",
    cause: causeWords(details.cause, words),
  };
  // Sentences that were read beforehand write every value as text, so the names are put in afterwards.
  const parts = words(key, values).split(/([\uE000\uE001])/);
  return parts.map((part, index) => {
    if (part === WHO) return <strong key={index}>{who}</strong>;
    return part === STORY ? <StoryName key={index} entry={entry} words={words} /> : part;
  });
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
