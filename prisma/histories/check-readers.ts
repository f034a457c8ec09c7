import { canonicalJson } from "@/lib/canonical-json";
import { isAfter, orderInstant } from "@/lib/dates";
import { announcedMoment } from "@/lib/log";
import { chainEntry } from "@/lib/stories/public-chain";
import type { PublicEntryKind } from "@/lib/stories/view";
import { stamps, type Stamps } from "@/lib/stamps";
import { CORRECTION_KINDS } from "@/lib/stories/public";
import { verifyChain } from "@/lib/verify-chain";
import { ZONE, type Picture, type ReadersView, type StoryRecord } from "./record";
import { eventsOf, follow, type Event, type Told } from "./told";

/** The lines whose words stay readable of a story that was taken down: those that say so; of a killed one only that. */
const STILL_SAID: Record<string, PublicEntryKind[]> = {
  unpublished: ["withdrawn", "unpublished", "killed"],
  killed: ["killed"],
};

/** What readers are shown of one story and should not be, or are not shown and should be. */
export function faultsForReaders({ at, readers }: Picture, record: StoryRecord): string[] {
  const events = eventsOf(record, at);
  const told = follow(events, ZONE);
  const mine = of(readers, record.id);
  return [
    ...told.faults,
    ...textFaults(mine, record, told),
    ...entryFaults(mine, events, told),
    ...pastFaults(mine, record, told),
    ...stampFaults(mine, told, at),
    ...chainFaults(mine, told),
  ].map((fault) => `${fault} (readers at ${at.toISOString()})`);
}

function of(readers: ReadersView, id: number) {
  return {
    story: readers.stories.find((story) => story.id === id),
    entries: readers.entries.filter(({ storyId }) => storyId === id),
    addresses: readers.addresses.filter(({ storyId }) => storyId === id),
    revisions: readers.revisions.filter(({ storyId }) => storyId === id),
  };
}
type Mine = ReturnType<typeof of>;

const isReadable = ({ state }: Told) => state === "live" || state === "withdrawn";

/** Exactly the text that the log names, and only while it may be read. */
function textFaults({ story, addresses }: Mine, record: StoryRecord, told: Told): string[] {
  const faults: string[] = [];
  if ((story !== undefined) !== isReadable(told))
    faults.push(`${story ? "shows" : "hides"} a story that is ${told.state}`);
  if (addresses.some(({ publicState }) => publicState !== told.state))
    faults.push(`answers at its address as ${addresses.map(({ publicState }) => publicState).join()}`);
  if (addresses.length > 0 !== (told.state !== "neverPublished")) faults.push("has the wrong addresses");
  if (!story) return faults;
  const text = record.revisions.find(({ id }) => id === told.revisionId)?.content;
  if (story.revisionId !== told.revisionId)
    faults.push(`shows revision ${story.revisionId} instead of ${told.revisionId}`);
  if (canonicalJson(story.content) !== canonicalJson(text))
    faults.push("shows another text than its revision holds");
  if (story.publicState !== told.state) faults.push(`is shown as ${story.publicState}`);
  if (story.listedAt.getTime() !== told.listedAt?.getTime())
    faults.push("stands elsewhere in lists than its date says");
  return faults;
}

/** The entries are the log's, and then those that are due; what was taken down keeps only the line that says so. */
function entryFaults({ entries }: Mine, events: Event[], told: Told): string[] {
  const shown = entries.map((entry) => ({
    number: entry.publicNumber,
    kind: entry.publicKind,
    at: entry.at.getTime(),
    announces: announcedMoment(entry),
    note: entry.note,
    revisionId: entry.revisionId,
  }));
  const wanted = events.map(({ number, kind, at, announces, note, revisionId }) => ({
    number,
    kind,
    at: at.getTime(),
    announces,
    note: isReadable(told) || STILL_SAID[told.state]?.includes(kind) ? note : null,
    revisionId: isReadable(told) ? revisionId : null,
  }));
  return canonicalJson(shown) === canonicalJson(wanted)
    ? []
    : [`shows the entries ${canonicalJson(shown)} instead of ${canonicalJson(wanted)}`];
}

/** Earlier texts are those that were once public and are not redacted; of a story that is gone, none. */
function pastFaults({ revisions }: Mine, record: StoryRecord, told: Told): string[] {
  const kept = record.revisions.filter(({ id, redactedAt }) => told.published.has(id) && redactedAt === null);
  const wanted = isReadable(told) ? kept.map(({ id }) => id) : [];
  const shown = revisions.map(({ revisionId }) => revisionId);
  return wanted.join() === shown.join()
    ? []
    : [`shows the texts ${shown.join()} instead of ${wanted.join()}`];
}

function stampFaults({ entries }: Mine, told: Told, at: Date): string[] {
  const seen = stampsOfEntries(entries, ZONE);
  if (!seen) return told.published.size > 0 ? ["has no date"] : [];
  const faults: string[] = [];
  const first = orderInstant(seen.published.moment, ZONE);
  if (first.getTime() !== told.listedAt?.getTime())
    faults.push("shows another date than the one it is listed by");
  for (const stamp of [seen.published, seen.updated, seen.corrected, seen.clarified, seen.modified]) {
    if (!stamp) continue;
    if (isAfter(stamp.moment, at, ZONE)) faults.push(`has a stamp in the future: ${JSON.stringify(stamp)}`);
    if (orderInstant(stamp.moment, ZONE) < first)
      faults.push(`has a stamp before its publication: ${JSON.stringify(stamp)}`);
    if (!entries.some(({ publicNumber }) => publicNumber === stamp.number))
      faults.push(`has a stamp without an entry`);
  }
  return faults;
}

/** A stranger's check of what is public. */
function chainFaults({ entries, revisions }: Mine, told: Told): string[] {
  if (!isReadable(told)) return [];
  const texts = new Map(revisions.map(({ revisionId, content }) => [revisionId, content]));
  const chain = entries.map((entry) => chainEntry(entry, texts));
  const verdict = verifyChain(chain);
  return verdict.state === "intact" ? [] : [`cannot be verified by a stranger: ${JSON.stringify(verdict)}`];
}

/** The edition's "last update" is the newest stamp of its live stories, whatever else happened to them. */
export function editionFaults({ readers }: Picture): string[] {
  return [...updateFaults(readers), ...listFaults(readers)];
}

/** What stands in lists and what can be found are the live stories and no others, lists with the newest first. */
function listFaults({ stories, listed, searched, corrected, entries }: ReadersView): string[] {
  const live = stories.filter(({ publicState }) => publicState === "live");
  live.sort((a, b) => b.listedAt.getTime() - a.listedAt.getTime() || b.id - a.id);
  const ids = live.map(({ id }) => id);
  const sorted = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b).join();
  const kinds: readonly string[] = CORRECTION_KINDS;
  const gone = entries.filter(({ publicKind }) => kinds.includes(publicKind)).map(({ storyId }) => storyId);
  return [
    ...(listed.join() === ids.join() ? [] : [`lists ${listed.join()} where ${ids.join()} are live`]),
    ...(sorted(searched) === sorted(ids) ? [] : [`finds ${sorted(searched)} where ${sorted(ids)} are live`]),
    ...(sorted(corrected) === sorted(gone)
      ? []
      : [`says that ${sorted(corrected)} were corrected, not ${sorted(gone)}`]),
  ];
}

function updateFaults(readers: ReadersView): string[] {
  const live = readers.stories.filter(({ publicState }) => publicState === "live");
  const moments = live.flatMap(({ id }) => {
    const moved = of(readers, id).entries.filter(({ publicKind }) => MOVES.includes(publicKind));
    return stampsOfEntries(moved, ZONE)?.modified.moment ?? [];
  });
  const newest = Math.max(...moments.map((moment) => orderInstant(moment, ZONE).getTime()));
  const said = readers.lastUpdate;
  const is = said ? orderInstant(said, ZONE).getTime() : -Infinity;
  return is === newest
    ? []
    : [`the edition says ${JSON.stringify(said)}, and its newest stamp is of ${newest}`];
}

/** Fixes, moves and ends are not among them. */
const MOVES = ["published", "redated", "updated", "corrected", "clarified"];

/** The dates of a story from what readers are shown. */
export function stampsOfEntries(entries: ReadersView["entries"], zone: string): Stamps | null {
  const dated = entries.map((entry) => ({
    number: entry.publicNumber,
    kind: entry.publicKind as PublicEntryKind,
    at: entry.at,
    announces: announcedMoment(entry),
  }));
  return stamps(dated, zone);
}
