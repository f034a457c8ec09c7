import type { Played, PlayedAct } from "./play";
import type { StoryRecord } from "./record";

/** Acts that write nothing into the log, or under whose name other acts write too. */
const UNCOUNTED = new Set<string>(["story.create", "story.confirm", "story.unschedule", "story.redate"]);

/** What was done stands in the log once, what was refused does not, and no two texts were saved as one version. */
export function lossFaults(played: Played[], records: StoryRecord[]): string[] {
  return records.flatMap((record) => {
    const done = played.filter(({ storyId, outcome }) => storyId === record.id && "done" in outcome);
    return [...countFaults(record, done), ...saveFaults(done), ...revisionFaults(record)].map(
      (fault) => `story ${record.id} ${fault}`,
    );
  });
}

const NOT_LOGGED = new Set<PlayedAct>(["story.save", "story.cut", "picture.withdrawRight"]);

function countFaults({ logEntries }: StoryRecord, done: Played[]): string[] {
  const byPeople = logEntries.filter(
    ({ act, actorKind, publicKind }) =>
      actorKind === "person" &&
      !UNCOUNTED.has(act) &&
      // A story that comes back with another text has an entry for the text too.
      !(act === "story.republish" && publicKind !== "republished"),
  );
  const counted = done.filter(({ act }) => !UNCOUNTED.has(act) && !NOT_LOGGED.has(act));
  return [...new Set<string>([...counted, ...byPeople].map(({ act }) => act))].flatMap((act) => {
    const times = counted.filter((one) => one.act === act).length;
    const entries = byPeople.filter((entry) => entry.act === act).length;
    // The stage may have published the story before the first move.
    const before = act === "story.publish" && times === 0 ? Math.min(entries, 1) : 0;
    return entries === times + before
      ? []
      : [`had ${act} ${times} times, and the log has it ${entries} times`];
  });
}

function saveFaults(done: Played[]): string[] {
  const texts = new Map<number, string>();
  return done.flatMap(({ act, outcome }) => {
    if (act !== "story.save" || !("done" in outcome)) return [];
    const { version, text } = outcome.done as { version: number; text: string };
    const other = texts.get(version);
    texts.set(version, text);
    return other === undefined || other === text ? [] : [`saved two texts as version ${version}`];
  });
}

function revisionFaults({ revisions }: StoryRecord): string[] {
  const numbers = revisions.map(({ number }) => number);
  return numbers.some((number, index) => number !== index + 1)
    ? [`numbers its revisions ${numbers.join()}`]
    : [];
}
