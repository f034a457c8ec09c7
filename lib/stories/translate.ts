import { withoutSuggestions } from "@/lib/body/versions";
import type { Transaction } from "@/lib/database";
import { storyHref } from "@/lib/editions/addresses";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, NotFound, RuleBroken } from "@/lib/refusal";
import { wordsFor } from "@/lib/words/words";
import { isRowId } from "@/lib/row-id";
import type { Edition, Prisma } from "@/prisma/generated/client";
import { insertStory } from "./create";
import { EMPTY_CONTENT, storyContent, type Byline, type StoryContent } from "./fields";
import { isLeft } from "./left-translation";
import { relationTo, storyAct } from "./story-act";
import { entryOf, type StoryInHand } from "./story-in-hand";
import { readableText } from "./visible";

export type TranslateInput = { storyId: number; language: string };

/**
 * Begins a story's translation: a draft in another edition, with the text that the actor may read to start from. The
 * two belong together from then on. Refuses the story's own language, one without an edition, and a language in which
 * there is one already, unless a colleague only began it and left it: that draft stays theirs, and stands on its own.
 */
export async function translateStory(newsroom: Newsroom, actor: Actor, input: TranslateInput) {
  return storyAct(newsroom, actor, "story.translate", input.storyId, async (hand) => {
    const { tx, now, story } = hand;
    const edition = await tx.edition.findUnique({ where: { language: input.language } });
    if (!edition) throw new FieldsWrong({ language: "unknownLanguage" });
    if (edition.id === story.editionId) throw new RuleBroken("ownLanguage", { language: edition.name });
    const group = story.translationGroup ?? story.id;
    const left = await leftByOthers(hand, group, edition);
    const original = await readableContent(hand);
    const made = await insertStory(tx, {
      act: "story.create",
      actor,
      now,
      language: edition.language,
      content: await startOf(tx, original, edition),
    });
    await tx.story.update({
      where: { id: made.storyId },
      data: { translationGroup: group, internalNotes: await noteOn(hand, original) },
    });
    await tx.story.update({ where: { id: story.id }, data: { translationGroup: group } });
    await letGo(hand, left);
    const data = {
      ...{ translation: made.storyId, language: edition.language },
      ...(left.length > 0 ? { insteadOf: left.map(({ id }) => id) } : {}),
    };
    await appendLog(tx, { ...entryOf(hand), data });
    return { storyId: made.storyId };
  });
}

const BEGUN = {
  working: { select: { version: true } },
  createdBy: true,
} as const satisfies Prisma.StoryInclude;

type Begun = Prisma.StoryGetPayload<{ include: typeof BEGUN }>;

/**
 * One translation in each language, whoever begins it, and from whichever of the group's stories. A killed one is none.
 *
 * @returns those that were begun and left, and have to make room
 */
async function leftByOthers(
  { tx, now, actor }: StoryInHand,
  group: number,
  edition: Edition,
): Promise<Begun[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`translations ${group}`}, 0))`;
  const there = await tx.story.findMany({
    where: { translationGroup: group, editionId: edition.id, publicState: { not: "killed" } },
    include: BEGUN,
  });
  const personId = actor.kind === "person" ? actor.id : null;
  const standing = there.find((story) => !isLeft(story, personId, now));
  if (!standing) return there;
  const who = standing.createdBy?.name ?? "";
  throw new RuleBroken("translationThere", { language: edition.name, who, known: who ? "yes" : "no" });
}

/** They leave the group and stay what they are; beside the text it is said to their writers why. */
async function letGo({ tx, actor }: StoryInHand, left: readonly Begun[]): Promise<void> {
  for (const { id, createdBy, internalNotes } of left) {
    const words = wordsFor(createdBy?.language ?? "en");
    const told = words("desk.inspector.translations.leftNote", { name: actor.name });
    await tx.story.update({
      where: { id },
      data: { translationGroup: null, internalNotes: [internalNotes, told].filter(Boolean).join("\n") },
    });
  }
}

/** The text as it is written for those who work on it, and what readers have for everybody else. */
async function readableContent({ tx, actor, story }: StoryInHand): Promise<StoryContent> {
  if (readableText(actor, await relationTo(tx, actor, story), story) === "working")
    return storyContent.parse(story.working.content);
  const current = await tx.revision.findUnique({ where: { id: story.publicRevisionId ?? 0 } });
  if (!current) throw new NotFound();
  return storyContent.parse(current.content);
}

/** What stands in the draft before anything is translated. Its section and its address are for the other edition to choose. */
async function startOf(tx: Transaction, original: StoryContent, edition: Edition): Promise<StoryContent> {
  const { headline, standfirst, dateline, kind, lead, series, sponsor, aiAssistance } = original;
  const names = await tx.topicName.findMany({
    where: { editionId: edition.id, topicId: { in: original.topicIds.filter(isRowId) } },
  });
  const named = new Set(names.map(({ topicId }) => topicId));
  return {
    ...EMPTY_CONTENT,
    ...{ headline, standfirst, dateline, kind, lead },
    ...(series && (await hasSeries(tx, series.seriesId, edition)) ? { series } : {}),
    ...(sponsor === undefined ? {} : { sponsor }),
    ...(aiAssistance === undefined ? {} : { aiAssistance }),
    bylines: await bylinesIn(tx, original.bylines, edition.language),
    topicIds: original.topicIds.filter((id) => named.has(id)),
    body: withoutSuggestions(original.body),
  };
}

/** Whether the series is called anything in this edition. */
async function hasSeries(tx: Transaction, seriesId: number, { id: editionId }: Edition): Promise<boolean> {
  return isRowId(seriesId) && (await tx.seriesName.count({ where: { seriesId, editionId } })) > 0;
}

/** Each name as the other language writes it, where that is known. */
async function bylinesIn(tx: Transaction, bylines: readonly Byline[], language: string): Promise<Byline[]> {
  const personId = { in: bylines.flatMap((line) => line.personId ?? []).filter(isRowId) };
  const profiles = await tx.personProfile.findMany({ where: { language, personId } });
  return bylines.map((line) => {
    const profile = profiles.find((one) => one.personId === line.personId);
    const role = profile ? profile.title : line.role;
    return {
      ...(line.personId === undefined ? {} : { personId: line.personId }),
      name: profile?.name || line.name,
      ...(role ? { role } : {}),
    };
  });
}

/** For the desk: of which story it is a translation, in the words of whoever began it. */
async function noteOn({ tx, actor, story }: StoryInHand, { headline }: StoryContent): Promise<string> {
  const words = wordsFor(actor.kind === "person" ? actor.language : "en");
  const [address] = await tx.address.findMany({
    where: { storyId: story.id, current: true },
    include: { edition: true },
  });
  const where = address ? decodeURI(storyHref(address.edition, address)) : `/desk/stories/${story.id}`;
  return words("desk.inspector.translations.note", { headline, where });
}
