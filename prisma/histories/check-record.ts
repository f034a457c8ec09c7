import { canonicalJson } from "@/lib/canonical-json";
import { chainEntry } from "@/lib/stories/public-chain";
import { isEmbargoed } from "@/lib/stories/embargoes";
import { holdsText } from "@/lib/stories/same-text";
import { verifyChain } from "@/lib/verify-chain";
import { ZONE, type Picture, type StoryRecord } from "./record";
import { eventsOf, follow } from "./told";

const NEVER = new Date(0);

/** What is wrong with one story's rows, each in a sentence; nothing where all is well. */
export function faultsOfRecord(record: StoryRecord): string[] {
  // What is still waiting has no row in the log, so the rows are held against the log alone.
  const told = follow(eventsOf(record, NEVER), ZONE);
  return [
    ...told.faults,
    ...stateFaults(record, told),
    ...logFaults(record),
    ...chainFaults(record),
    ...revisionFaults(record, told.published),
    ...embargoFaults(record),
    ...effectFaults(record),
  ];
}

function stateFaults(record: StoryRecord, told: ReturnType<typeof follow>): string[] {
  const { publicState, publicRevisionId, listedAt, workingState, approvedRevisionId, working } = record;
  const faults: string[] = [];
  if (publicState !== told.state) faults.push(`is ${publicState}, and the log says ${told.state}`);
  if (publicRevisionId !== told.revisionId)
    faults.push(`shows revision ${publicRevisionId}, and the log says ${told.revisionId}`);
  if (listedAt?.getTime() !== told.listedAt?.getTime())
    faults.push(`is listed at ${listedAt?.toISOString()}, and the log says ${told.listedAt?.toISOString()}`);
  if ((workingState === "approved") !== (approvedRevisionId !== null))
    faults.push(`is ${workingState} with approved revision ${approvedRevisionId}`);
  const approved = record.revisions.find(({ id }) => id === approvedRevisionId);
  if (approved && working && !holdsText(approved, working))
    faults.push(
      `has an approval for version ${approved.workingVersion}, and the text is at ${working?.version}`,
    );
  if (record.addresses.filter(({ current }) => current).length !== (publicRevisionId === null ? 0 : 1))
    faults.push("does not stand at exactly one address");
  return faults;
}

/** Time never goes back, and numbers run from 1 without a hole. */
function logFaults({ logEntries }: StoryRecord): string[] {
  const faults: string[] = [];
  for (const [index, entry] of logEntries.entries()) {
    const before = logEntries[index - 1];
    if (before && entry.at < before.at) faults.push(`entry ${entry.id} is older than the one before it`);
    if (entry.recordedAt && entry.recordedAt <= entry.at)
      faults.push(`entry ${entry.id} was recorded before it took effect`);
    if (entry.actorKind === "clock" && entry.act !== "story.redate" && !entry.data)
      faults.push(`entry ${entry.id} names no schedule`);
  }
  const numbers = logEntries.flatMap(({ publicNumber }) => publicNumber ?? []);
  if (numbers.some((number, index) => number !== index + 1))
    faults.push(`numbers its public entries ${numbers.join()}`);
  return faults;
}

/** The whole chain, from the newsroom's own tables. */
function chainFaults({ logEntries, revisions }: StoryRecord): string[] {
  const texts = new Map(
    revisions.flatMap(({ id, content, redactedAt }) => (redactedAt ? [] : [[id, content] as const])),
  );
  const rows = logEntries.filter(({ publicNumber }) => publicNumber !== null);
  const chain = rows.map((row) =>
    chainEntry({ ...row, data: (row.data as { public?: unknown } | null)?.public }, texts),
  );
  const verdict = verifyChain(chain);
  if (verdict.state === "intact" && verdict.pending === 0) return [];
  return [`has a chain that does not hold: ${JSON.stringify(verdict)}`];
}

/** What was once public is still there, under the words that it was published with, unless it was redacted. */
function revisionFaults({ revisions, logEntries }: StoryRecord, published: Set<number>): string[] {
  const faults: string[] = [];
  for (const id of published) {
    const revision = revisions.find((candidate) => candidate.id === id);
    if (!revision) faults.push(`lost revision ${id}, which was public`);
    else if (!revision.publishedAt) faults.push(`does not know that revision ${id} was public`);
  }
  const redactions = logEntries.filter(({ act }) => act === "story.redact");
  const removed = new Set(
    redactions.flatMap(({ data }) => (data as { revisions?: number[] }).revisions ?? []),
  );
  for (const { id, redactedAt, publishedAt } of revisions) {
    if ((redactedAt !== null) !== removed.has(id))
      faults.push(`says nothing of revision ${id}, whose text is gone`);
    if (publishedAt !== null && !published.has(id))
      faults.push(`calls revision ${id} public, which never was`);
  }
  return faults;
}

/** No text went out while an embargo forbade it. */
function embargoFaults({ logEntries, schedules }: StoryRecord): string[] {
  let embargo = { held: false, embargoUntil: null as Date | null };
  const faults: string[] = [];
  for (const { id, act, at, data, publicKind, actorKind } of logEntries) {
    const said = data as { held?: boolean; until?: string } | null;
    if (act === "story.embargo")
      embargo = { held: said?.held ?? false, embargoUntil: said?.until ? new Date(said.until) : null };
    if (act === "story.lift") embargo = { held: false, embargoUntil: null };
    if (publicKind !== null && GOES_OUT.has(publicKind) && isEmbargoed(embargo, at))
      faults.push(`let entry ${id} (${publicKind} by ${actorKind}) out under an embargo`);
  }
  for (const { id, kind, at, state } of schedules)
    if (state === "waiting" && kind !== "unpublish" && isEmbargoed(embargo, at))
      faults.push(`keeps schedule ${id} within an embargo`);
  return faults;
}

const GOES_OUT = new Set(["published", "updated", "corrected", "clarified", "fix", "republished"]);

/** Each public entry is told to the world outside once. */
function effectFaults({ id, effects, logEntries }: StoryRecord): string[] {
  const wanted = logEntries.flatMap(({ publicNumber }) =>
    publicNumber === null ? [] : `story-${id}-entry-${publicNumber}`,
  );
  const keys = effects.map(({ key }) => key);
  return canonicalJson([...wanted].sort()) === canonicalJson(keys.sort())
    ? []
    : [`has the effects ${keys.join()}`];
}

/** What is wrong between the stories of an edition: nobody shares an address, now or ever. */
export function addressFaults({ readers, at }: Picture): string[] {
  const owners = new Map<string, number>();
  return readers.addresses.flatMap(({ sectionSlug, slug, storyId }) => {
    const place = `${sectionSlug}/${slug}`;
    const owner = owners.get(place) ?? storyId;
    owners.set(place, owner);
    return owner === storyId ? [] : [`stories ${owner} and ${storyId} share ${place} at ${at.toISOString()}`];
  });
}
