import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { NotFound, Refusal } from "@/lib/refusal";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { createTopic } from "@/lib/topics/create-topic";
import { storyContent, type StoryContent } from "./fields";
import { inspectStory } from "./inspect";
import { findStoryForEditor } from "./queries";
import { saveStory } from "./save";
import { translateStory } from "./translate";
import { unpublishStory } from "./unpublish";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let writer: Actor & { kind: "person" };
let colleague: Actor & { kind: "person" };
let stories = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  const { db } = room.newsroom;
  await db.edition.create({ data: { language: "ru", name: "Русский", siteName: "Редакция" } });
  await db.edition.create({ data: { language: "kk", name: "Қазақша", siteName: "Редакция" } });
  editor = await makeActor(room.newsroom, "editor");
  writer = await makeActor(room.newsroom, "reporter");
  colleague = await makeActor(room.newsroom, "reporter");
});

const text = (fields: Omit<Partial<StoryContent>, "sectionId"> = {}) => {
  stories += 1;
  return publishable({ sectionId: room.section.id, slug: `story-${stories}`, ...fields });
};
const translate = (actor: Actor, storyId: number, language = "ru") =>
  translateStory(room.newsroom, actor, { storyId, language });
const draftOf = async (storyId: number) => {
  const story = await room.newsroom.db.story.findUniqueOrThrow({
    where: { id: storyId },
    include: { working: true, edition: true },
  });
  return { ...story, content: storyContent.parse(story.working?.content) };
};
const refusalOf = async (act: Promise<unknown>): Promise<Refusal> => {
  const error = await act.catch((reason: unknown) => reason);
  if (error instanceof Refusal) return error;
  throw error;
};

const outcomeOf = (result: PromiseSettledResult<unknown>) => {
  if (result.status === "fulfilled") return "made";
  return result.reason instanceof Refusal ? result.reason.code : String(result.reason);
};

describe("a translation that is begun", () => {
  it("is a draft of the other edition with the same kind, picture words and text, and no section or address yet", async () => {
    const original = await makeDraft(
      room.newsroom,
      writer,
      text({
        kind: "explainer",
        lead: { pictureId: null, caption: "Boats at the ferry office", credit: "Newsroom" },
        searchTitle: "For search only",
      }),
    );
    const { storyId } = await translate(writer, original.storyId);
    const made = await draftOf(storyId);
    const { content } = await draftOf(original.storyId);
    expect(made).toMatchObject({ publicState: "neverPublished", workingState: "draft", sectionId: null });
    expect(made.edition.language).toBe("ru");
    expect(made.content).toMatchObject({
      kind: "explainer",
      headline: content.headline,
      lead: content.lead,
      body: content.body,
      sectionId: null,
      slug: "",
      searchTitle: "",
    });
    expect(made.internalNotes).toContain(content.headline);
    expect(made.createdById).toBe(writer.id);
  });

  it("belongs to the same group as its original, and the original's log says who began it", async () => {
    const original = await makeDraft(room.newsroom, writer, text());
    const { storyId } = await translate(writer, original.storyId);
    const [made, source] = [await draftOf(storyId), await draftOf(original.storyId)];
    expect(made.translationGroup).not.toBeNull();
    expect(made.translationGroup).toBe(source.translationGroup);
    const { db } = room.newsroom;
    const entry = await db.logEntry.findFirstOrThrow({
      where: { act: "story.translate", storyId: source.id },
    });
    expect(entry).toMatchObject({
      actorId: writer.id,
      publicNumber: null,
      data: { translation: storyId, language: "ru" },
    });
    expect(await db.logEntry.count({ where: { act: "story.create", storyId } })).toBe(1);
  });

  it("keeps the topics that have a name in its edition, and the bylines as its language writes them", async () => {
    const { db } = room.newsroom;
    const known = await createTopic(room.newsroom, editor, { language: "en", name: "Bridges" });
    const unknown = await createTopic(room.newsroom, editor, { language: "en", name: "Ferries" });
    const ru = await db.edition.findUniqueOrThrow({ where: { language: "ru" } });
    await db.topicName.create({
      data: { topicId: known.id, editionId: ru.id, name: "Мосты", slug: "mosty" },
    });
    await db.personProfile.create({
      data: { personId: writer.id, language: "ru", name: "Репортёр", title: "город" },
    });
    const bylines = [{ personId: writer.id, name: writer.name, role: "city" }, { name: "Agency One" }];
    const original = await makeDraft(
      room.newsroom,
      writer,
      text({ topicIds: [unknown.id, known.id], bylines }),
    );
    const { content } = await draftOf((await translate(writer, original.storyId)).storyId);
    expect(content.topicIds).toEqual([known.id]);
    expect(content.bylines).toEqual([
      { personId: writer.id, name: "Репортёр", role: "город" },
      { name: "Agency One" },
    ]);
  });

  it("takes nothing along that is only suggested", async () => {
    const by = { id: "s1", personId: editor.id, name: editor.name, at: "2026-03-02T04:00:00.000Z" };
    const original = await makeDraft(room.newsroom, writer, text());
    const body: StoryContent["body"] = {
      version: 2,
      blocks: [
        {
          type: "paragraph",
          text: [{ text: "Seven were for it" }, { text: " at last", marks: [{ type: "inserted", by }] }],
        },
      ],
    };
    await saveStory(room.newsroom, editor, {
      storyId: original.storyId,
      baseVersion: original.version,
      content: text({ body }),
    });
    const { content } = await draftOf((await translate(writer, original.storyId)).storyId);
    expect(content.body).toEqual({
      version: 1,
      blocks: [{ type: "paragraph", text: [{ text: "Seven were for it" }] }],
    });
  });
});

describe("the text to begin with", () => {
  it("is what readers have for a colleague who may not read what is being written", async () => {
    const live = await makeLive(room.newsroom, editor, text({ headline: "What readers have" }));
    const content = text({ headline: "What is being written" });
    await saveStory(room.newsroom, editor, { storyId: live.storyId, baseVersion: live.version, content });
    const { storyId } = await translate(colleague, live.storyId);
    const made = await draftOf(storyId);
    expect(made.content.headline).toBe("What readers have");
    expect(made.internalNotes).not.toContain("being written");
    expect(made.createdById).toBe(colleague.id);
  });

  it("is what is being written for those who work on it", async () => {
    const live = await makeLive(room.newsroom, editor, text({ headline: "What readers have" }));
    const content = text({ headline: "What is being written" });
    await saveStory(room.newsroom, editor, { storyId: live.storyId, baseVersion: live.version, content });
    const { content: begun } = await draftOf((await translate(editor, live.storyId)).storyId);
    expect(begun.headline).toBe("What is being written");
  });

  it("is not found for a colleague while readers have none", async () => {
    const draft = await makeDraft(room.newsroom, writer, text());
    expect(await refusalOf(translate(colleague, draft.storyId))).toBeInstanceOf(NotFound);
    const gone = await makeLive(room.newsroom, editor, text());
    await unpublishStory(room.newsroom, editor, {
      storyId: gone.storyId,
      publicState: "live",
      reason: "By mistake",
    });
    expect(await refusalOf(translate(colleague, gone.storyId))).toBeInstanceOf(NotFound);
  });
});

describe("a translation is refused", () => {
  it("into the story's own language, and into one without an edition", async () => {
    const { storyId } = await makeDraft(room.newsroom, writer, text());
    expect(await refusalOf(translate(writer, storyId, "en"))).toMatchObject({ code: "ownLanguage" });
    expect(await refusalOf(translate(writer, storyId, "xx"))).toMatchObject({
      fields: { language: "unknownLanguage" },
    });
  });

  it("where there is one already, from the original and from another translation", async () => {
    const { storyId } = await makeDraft(room.newsroom, writer, text());
    const { storyId: russian } = await translate(writer, storyId);
    const { storyId: kazakh } = await translate(writer, russian, "kk");
    for (const [from, language] of [
      [storyId, "ru"],
      [storyId, "kk"],
      [kazakh, "ru"],
      [kazakh, "en"],
    ] as const) {
      expect(await refusalOf(translate(writer, from, language))).toMatchObject({ code: "translationThere" });
    }
  });

  it("to the second of two who begin it at once, from whichever story they do", async () => {
    for (let round = 0; round < 4; round++) {
      const { storyId } = await makeDraft(room.newsroom, writer, text());
      const twice = await Promise.allSettled([translate(writer, storyId), translate(editor, storyId)]);
      expect(twice.map(outcomeOf).sort()).toEqual(["made", "translationThere"]);
      const { translationGroup } = await draftOf(storyId);
      const russian = await room.newsroom.db.story.findFirstOrThrow({
        where: { translationGroup, edition: { language: "ru" } },
      });
      const both = await Promise.allSettled([
        translate(editor, storyId, "kk"),
        translate(editor, russian.id, "kk"),
      ]);
      expect(both.map(outcomeOf).sort()).toEqual(["made", "translationThere"]);
      expect(await room.newsroom.db.story.count({ where: { translationGroup } })).toBe(3);
    }
  });
});

describe("the list of translations", () => {
  it("names each other edition, and opens the story only for those who may see it", async () => {
    const live = await makeLive(room.newsroom, editor, text());
    const { storyId: russian } = await translate(editor, live.storyId);
    const listed = async (actor: Actor) => {
      const view = await findStoryForEditor(room.newsroom, actor, live.storyId);
      if (!view) throw new NotFound();
      return (await inspectStory(room.newsroom, actor, view)).translations;
    };
    expect(await listed(editor)).toMatchObject([
      { language: "ru", begun: true, story: { id: russian } },
      { language: "kk", begun: false },
    ]);
    const others = await listed(colleague);
    const theirs = others.find(({ language }) => language === "ru");
    expect(theirs).toMatchObject({ name: "Русский", begun: true, by: { name: editor.name } });
    expect(theirs?.story).toBeUndefined();
  });
});
