import { authorize } from "@/lib/authorize";
import type { Transaction } from "@/lib/database";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Act, Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { isRowId } from "@/lib/row-id";
import { countWords } from "@/lib/body/plain-text";
import { EMPTY_CONTENT, type StoryContent } from "./fields";
import type { StoryKind } from "./view";

export type CreateInput = { language: string; sectionId?: number | null; kind?: StoryKind };

/** Makes an empty story in one edition, with its author in the byline. */
export async function createStory(newsroom: Newsroom, actor: Actor, input: CreateInput) {
  authorize(actor, "story.create");
  const content: StoryContent = {
    ...EMPTY_CONTENT,
    kind: input.kind ?? "news",
    sectionId: input.sectionId ?? null,
    bylines: await ownByline(newsroom, actor, input.language),
  };
  return newsroom.db.$transaction(async (tx) =>
    insertStory(tx, {
      act: "story.create",
      actor,
      now: await timeOfAct(tx, newsroom.clock),
      language: input.language,
      content,
    }),
  );
}

/** Writes a new story with its first working copy; refuses an unknown language and a section of another edition. */
export async function insertStory(
  tx: Transaction,
  input: { act: Act; actor: Actor; now: Date; language: string; content: StoryContent },
): Promise<{ storyId: number; version: number }> {
  const { actor, now, content } = input;
  const edition = await tx.edition.findUnique({ where: { language: input.language } });
  if (!edition) throw new FieldsWrong({ language: "unknownLanguage" });
  await requireSectionOf(tx, edition.id, content.sectionId);
  const personId = actor.kind === "person" ? actor.id : null;
  const story = await tx.story.create({
    data: {
      editionId: edition.id,
      sectionId: content.sectionId,
      createdAt: now,
      createdById: personId,
      working: {
        create: {
          ...workingColumns(content),
          savedAt: now,
          savedById: personId,
          writerIds: personId === null ? [] : [personId],
        },
      },
    },
  });
  await appendLog(tx, { act: input.act, storyId: story.id, at: now, actor });
  return { storyId: story.id, version: 1 };
}

/** The working copy's columns that follow from its content. */
export function workingColumns(content: StoryContent) {
  return { content, headline: content.headline, words: countWords(content.body) };
}

/** Refuses a section that is not one of this edition's. */
export async function requireSectionOf(tx: Transaction, editionId: number, sectionId: number | null) {
  if (sectionId === null) return;
  const section = isRowId(sectionId) ? await tx.section.findUnique({ where: { id: sectionId } }) : null;
  if (section?.editionId !== editionId) throw new FieldsWrong({ sectionId: "unknownSection" });
}

async function ownByline(newsroom: Newsroom, actor: Actor, language: string) {
  if (actor.kind !== "person") return [];
  const profile = await newsroom.db.personProfile.findUnique({
    where: { personId_language: { personId: actor.id, language } },
  });
  return [
    {
      personId: actor.id,
      name: profile?.name || actor.name,
      ...(profile?.title ? { role: profile.title } : {}),
    },
  ];
}
