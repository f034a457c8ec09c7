import { z } from "zod";
import { said } from "@/lib/said";
import { canonicalJson } from "@/lib/canonical-json";
import { forgetFronts, requireOffFronts } from "@/lib/fronts/forget-fronts";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { forgetNotes } from "@/lib/notes/forget-notes";
import { forgetReports } from "@/lib/reports/forget-reports";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, RuleBroken } from "@/lib/refusal";
import { forgetFlags } from "@/lib/translations/forget-flags";
import { redactedNumbers } from "@/lib/verify-chain";
import type { LogEntry, Revision } from "@/prisma/generated/client";
import { workingColumns } from "./create";
import { EMPTY_CONTENT, storyContent } from "./fields";
import { holdsPassage } from "./passages";
import { removeTraces, tracesOf, type Traces } from "./redact-traces";
import { storyAct } from "./story-act";
import { entryOf, requireWords, type StoryInHand } from "./story-in-hand";
import { cancelSchedules } from "./end-schedule";

export type RedactInput = {
  storyId: number;
  /** Numbers of public entries whose note and text must go. */
  entries: number[];
  /** A passage that must go from wherever it stands in the story's past. */
  passage?: string | undefined;
  /** For readers: on whose order, as far as it may be said. */
  note?: string | undefined;
  reason: string;
};

/** What goes: public entries by number, other log entries by id, revisions by id, and the passage from beside them. */
type Doomed = { entries: number[]; logIds: bigint[]; revisions: number[]; traces: Traces };

/**
 * Removes text from the record for a legal reason: notes, salts and the texts of the named entries, of their
 * neighbours in private, and wherever the passage stands, in readers' reports and past fronts too. The entries'
 * headers stay, so the chain stays whole, and an entry says what was removed. Refuses while readers or writers still
 * have the text before them, and where there is nothing to remove.
 */
export async function redactStory(newsroom: Newsroom, actor: Actor, input: RedactInput) {
  return storyAct(newsroom, actor, "story.redact", input.storyId, async (hand) => {
    requireWords(hand, input);
    await requireOffFronts(hand.tx, hand.story.editionId, input.passage);
    const doomed = await doomedBy(hand, input);
    const { entries, logIds, revisions, traces } = doomed;
    if ([entries, logIds, revisions, ...Object.values(traces)].every((found) => found.length === 0))
      throw new FieldsWrong({ passage: "nothingToRedact" });
    await requireOutOfUse(hand, doomed, input.passage);
    await cancelPinned(hand, revisions);
    const id = await appendLog(hand.tx, {
      ...entryOf(hand),
      reason: said(input.reason),
      data: { logIds: logIds.map(String), revisions, ...traces },
      public: { kind: "redacted", note: said(input.note) || undefined, data: { entries } },
    });
    await removeTraces(hand, revisions, input.passage);
    await forgetNotes(hand, input.passage);
    await forgetReports(hand, input.passage);
    await forgetFlags(hand, input.passage);
    await forgetFronts(hand.tx, { entryId: id, fronts: traces.fronts }, input.passage);
    await hand.tx.$executeRaw`SELECT redact_story(${id}, ${JSON.stringify(EMPTY_CONTENT)}::jsonb)`;
    return { entries: entries.length, revisions: revisions.length };
  });
}

/** What the act would remove. Refuses an entry that is not there or was removed before. */
export async function doomedBy(
  { tx, story }: { tx: StoryInHand["tx"]; story: { id: number; editionId: number } },
  input: Pick<RedactInput, "entries" | "passage">,
): Promise<Doomed> {
  const log = await tx.logEntry.findMany({ where: { storyId: story.id }, orderBy: { id: "asc" } });
  const revisions = await tx.revision.findMany({ where: { storyId: story.id, redactedAt: null } });
  const passage = said(input.passage);
  const holds = (value: unknown) => passage !== "" && holdsPassage(value, passage);
  const texts = revisions.filter(({ content }) => holds(content)).map(({ id }) => id);
  const salted = log.filter((entry) => entry.publicNumber !== null && entry.salt !== null);
  const asked = salted.filter((entry) => isNamed(entry, input, texts, holds));
  const emptied = sameWords(revisions, new Set(asked.flatMap(({ revisionId }) => revisionId ?? [])));
  const headlines = headlinesOf(revisions.filter(({ id }) => emptied.has(id)));
  const named = salted.filter(
    (entry) =>
      asked.includes(entry) || emptied.has(entry.revisionId ?? 0) || headlines.has(noticeHeadline(entry)),
  );
  const unknown = input.entries.filter((number) => !named.some((entry) => entry.publicNumber === number));
  if (unknown.length > 0) throw new FieldsWrong({ entries: "unknownEntry" });
  const around = privateAround(named, log, revisions);
  return {
    // A redaction that is redacted no longer proves what it removed; the new one does.
    entries: [...new Set(named.flatMap((entry) => [entry.publicNumber ?? 0, ...provenBy(entry)]))],
    logIds: log
      .filter((entry) => entry.publicNumber === null && (holds(entry.reason) || holds(entry.data)))
      .map(({ id }) => id),
    revisions: [...new Set([...texts, ...emptied, ...around])],
    traces: await tracesOf(tx, story, passage),
  };
}

function headlinesOf(revisions: Revision[]): Set<string> {
  return new Set(revisions.map(({ content }) => storyContent.parse(content).headline).filter(Boolean));
}

/** The headline that the notice of a killed story repeats, "" where it names none. */
function noticeHeadline({ data }: LogEntry): string {
  const known = noticeData.safeParse(data);
  return known.success ? known.data.public.headline : "";
}

const noticeData = z.object({ public: z.object({ headline: z.string() }) });

/**
 * These revisions and all that hold the same words: a move or a restored text is a copy, and one revision may have
 * been published more than once. Without the words none of the entries can be checked.
 */
function sameWords(revisions: Revision[], ids: Set<number>): Set<number> {
  const words = ({ content }: Revision) => wordsOf(content);
  const gone = new Set(revisions.filter(({ id }) => ids.has(id)).map(words));
  return new Set([...ids, ...revisions.filter((revision) => gone.has(words(revision))).map(({ id }) => id)]);
}

/** Where a text stands is not part of its words. */
function wordsOf(content: unknown): string {
  return canonicalJson({ ...storyContent.parse(content), sectionId: null, slug: "" });
}

/** The entries that a redaction said were removed. */
function provenBy({ publicKind, data }: LogEntry): number[] {
  if (publicKind !== "redacted" || data === null || typeof data !== "object" || !("public" in data))
    return [];
  return redactedNumbers(data.public);
}

function isNamed(
  { publicNumber, revisionId, note, reason, data }: LogEntry,
  { entries }: Pick<RedactInput, "entries">,
  texts: number[],
  holds: (value: unknown) => boolean,
): boolean {
  if (publicNumber !== null && entries.includes(publicNumber)) return true;
  if (revisionId !== null && texts.includes(revisionId)) return true;
  return holds(note) || holds(reason) || holds(data);
}

/** The revisions that were never public and lie between the last text that stays and the next one that does. */
function privateAround(named: LogEntry[], log: LogEntry[], revisions: Revision[]): number[] {
  const gone = new Set(named.map(({ revisionId }) => revisionId));
  const published = log.flatMap(({ publicNumber, revisionId }) =>
    publicNumber === null ? [] : (revisionId ?? []),
  );
  const numberOf = new Map(revisions.map(({ id, number }) => [id, number]));
  const kept = published.filter((id) => !gone.has(id)).flatMap((id) => numberOf.get(id) ?? []);
  return [...gone].flatMap((id) => {
    const number = id === null ? undefined : numberOf.get(id);
    if (number === undefined) return [];
    const from = Math.max(0, ...kept.filter((other) => other < number));
    const to = Math.min(Infinity, ...kept.filter((other) => other > number));
    return revisions
      .filter((revision) => revision.publishedAt === null && revision.number > from && revision.number < to)
      .map((revision) => revision.id);
  });
}

/** What is still before somebody's eyes is changed first, so that the removal is of the past alone. */
async function requireOutOfUse(hand: StoryInHand, doomed: Doomed, passage = ""): Promise<void> {
  const { tx, story } = hand;
  const readable = story.publicState === "live" || story.publicState === "withdrawn";
  if (readable && story.publicRevisionId !== null && doomed.revisions.includes(story.publicRevisionId))
    throw new RuleBroken("stillPublic");
  const { working, internalNotes, embargoReason } = story;
  const beside = [working.content, internalNotes, embargoReason];
  const holds = said(passage) !== "" && beside.some((text) => holdsPassage(text, passage));
  if (!holds && !(await isOneOf(hand, doomed.revisions))) return;
  if (story.publicState !== "killed") throw new RuleBroken("stillWritten");
  // A killed story's text is sealed: nobody can change it any more, so it goes whole.
  // A tab that still has it open must not bring it back.
  const emptied = { ...workingColumns(EMPTY_CONTENT), version: { increment: 1 }, sitting: null, sequence: 0 };
  await tx.workingCopy.update({ where: { storyId: story.id }, data: emptied });
  await tx.story.update({ where: { id: story.id }, data: { internalNotes: "", embargoReason: "" } });
}

/** Whether the text that is being written has the words of one of these revisions. */
async function isOneOf({ tx, story }: StoryInHand, revisions: number[]): Promise<boolean> {
  const doomed = await tx.revision.findMany({ where: { id: { in: revisions } } });
  return doomed.some(({ content }) => wordsOf(content) === wordsOf(story.working.content));
}

async function cancelPinned(hand: StoryInHand, revisions: number[]): Promise<void> {
  const { tx, story } = hand;
  const where = { storyId: story.id, state: "waiting", revisionId: { in: revisions } } as const;
  if ((await tx.schedule.count({ where })) > 0) await cancelSchedules(hand, "redacted", "text");
}
