import { canonicalJson } from "@/lib/canonical-json";
import type { Newsroom } from "@/lib/newsroom";
import { confirmStory } from "@/lib/stories/confirm";
import { addressFaults, faultsOfRecord } from "./check-record";
import { lossFaults } from "./check-loss";
import { editionFaults, faultsForReaders, stampsOfEntries } from "./check-readers";
import { diceOf } from "./dice";
import { line, playSequence, type Played } from "./play";
import { picture, ZONE, type Picture } from "./record";
import { buildStage, type Person, type Stage } from "./stage";

export type History = {
  seed: number;
  played: Played[];
  faults: string[];
  script: string[];
  confirmed: number;
};

/**
 * One random history: two sequences of acts at a time on the same story and its rival, then the end of whatever is
 * still scheduled. What should not have been is told in sentences; none where all is well.
 */
export async function playHistory(newsroom: Newsroom, cast: Person[], seed: number): Promise<History> {
  const dice = diceOf(seed);
  const stage = await buildStage(newsroom, cast, `h${seed}`, dice);
  const history: History = { seed, played: [], faults: [], script: [], confirmed: 0 };
  const watch = watcher(stage, history);
  await Promise.all(
    [1, 2].map(async (player) => {
      const own = diceOf(seed * 31 + player);
      const glance = diceOf(seed * 37 + player);
      await playSequence(stage, own, player, 6 + own.number(12), async (played) => {
        history.played.push(played);
        history.script.push(line(played));
        if (glance.chance(15)) await watch(`after ${line(played)}`);
      });
    }),
  );
  await watch("at the end");
  await letTimePass(stage, history);
  await watch("after the clock");
  const { records } = await picture(stage.newsroom.db, stage.editionId, stage.clock.now());
  history.faults.push(...outcomeFaults(history), ...lossFaults(history.played, records));
  return history;
}

/** Looks at everything, as the newsroom and as readers have it, and remembers what was there: nothing may go again. */
function watcher(stage: Stage, history: History) {
  const before = new Map<number, string[]>();
  return async (when: string) => {
    const seen = await picture(stage.newsroom.db, stage.editionId, stage.clock.now());
    const faults = seen.records.flatMap((record) => {
      const old = before.get(record.id) ?? [];
      const headers = record.logEntries.map(
        ({ id, act, at, hash }) => `${id} ${act} ${at.toISOString()} ${hash}`,
      );
      if (headers.length >= old.length) before.set(record.id, headers);
      const [short, long] = headers.length < old.length ? [headers, old] : [old, headers];
      const lost = short.some((header, index) => header !== long[index]) ? ["lost entries of its log"] : [];
      return [...lost, ...faultsOfRecord(record), ...faultsForReaders(seen, record)].map(
        (fault) => `story ${record.id} ${fault}`,
      );
    });
    history.faults.push(
      ...[...faults, ...addressFaults(seen), ...editionFaults(seen)].map((fault) => `${when}: ${fault}`),
    );
  };
}

/** Goes from one scheduled time to the next: readers are shown the same before and after the clock has confirmed it. */
async function letTimePass({ newsroom, clock, editionId }: Stage, history: History): Promise<void> {
  for (;;) {
    const { records } = await picture(newsroom.db, editionId, clock.now());
    const waiting = records.flatMap(({ schedules }) => schedules.filter(({ state }) => state === "waiting"));
    const next = waiting.sort((a, b) => a.at.getTime() - b.at.getTime())[0];
    if (!next) return;
    const due = new Date(Math.max(next.at.getTime(), clock.now().getTime()));
    const early = await picture(newsroom.db, editionId, due);
    clock.set(new Date(due.getTime() + (next.id % 2) * 180_000));
    await confirmStory(newsroom, next.storyId);
    history.script.push(`the clock confirms ${next.kind} ${next.id} of story ${next.storyId}`);
    history.confirmed += 1;
    const late = await picture(newsroom.db, editionId, due);
    const [was, is] = [meaning(early), meaning(late)];
    if (was !== is)
      history.faults.push(
        `the clock changed what readers see of ${next.kind} ${next.id}: ${was} became ${is}`,
      );
    if (late.readers.entries.some(({ storyId, hash }) => storyId === next.storyId && hash === null))
      history.faults.push(`the clock left something of story ${next.storyId} unwritten`);
  }
}

/** What a reader could tell: texts, addresses, entries and dates, without the links of the chain. */
function meaning({ readers }: Picture): string {
  const { stories, entries, addresses, revisions } = readers;
  return canonicalJson({
    stories,
    revisions,
    addresses: addresses
      .map(({ id: _, ...address }) => address)
      .sort(
        (a, b) =>
          a.storyId - b.storyId || Number(a.current) - Number(b.current) || (a.slug < b.slug ? -1 : 1),
      ),
    entries: entries.map(({ id: _, salt, hash, contentHash, previousHash, recordedAt, ...entry }) => entry),
    stamps: stories.map(({ id }) =>
      stampsOfEntries(
        entries.filter(({ storyId }) => storyId === id),
        ZONE,
      ),
    ),
  });
}

/** Every no is one of the newsroom's own. */
function outcomeFaults({ played }: History): string[] {
  return played.flatMap(({ act, outcome }) =>
    "broken" in outcome ? [`${act} broke: ${describe(outcome.broken)}`] : [],
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
