import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { NotFound, Refusal } from "@/lib/refusal";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { storyContent } from "./fields";
import { inspectStory } from "./inspect";
import { findStoryForEditor } from "./queries";
import { saveStory } from "./save";
import { translateStory } from "./translate";

type Person = Actor & { kind: "person" };

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Person;
let writer: Person;
let colleague: Person;
let stories = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  await room.newsroom.db.edition.create({ data: { language: "ru", name: "Русский", siteName: "Редакция" } });
  editor = await makeActor(room.newsroom, "editor");
  writer = await makeActor(room.newsroom, "reporter");
  colleague = await makeActor(room.newsroom, "reporter");
});

const text = () => publishable({ sectionId: room.section.id, slug: `story-${(stories += 1)}` });
const translate = (actor: Actor, storyId: number) =>
  translateStory(room.newsroom, actor, { storyId, language: "ru" });
const draftOf = async (storyId: number) => {
  const story = await room.newsroom.db.story.findUniqueOrThrow({
    where: { id: storyId },
    include: { working: true },
  });
  return { ...story, content: storyContent.parse(story.working?.content) };
};
const refusalOf = async (act: Promise<unknown>): Promise<Refusal> => {
  const error = await act.catch((reason: unknown) => reason);
  if (error instanceof Refusal) return error;
  throw error;
};

describe("a translation that was begun and left", () => {
  const DAY = 86_400_000;
  const pass = (milliseconds: number) => room.clock.set(new Date(room.clock.now().getTime() + milliseconds));
  const listedFor = async (actor: Actor, storyId: number) => {
    const view = await findStoryForEditor(room.newsroom, actor, storyId);
    if (!view) throw new NotFound();
    const { translations } = await inspectStory(room.newsroom, actor, view);
    return translations.find(({ language }) => language === "ru");
  };

  it("names whoever began it to colleagues, who may not read it", async () => {
    const live = await makeLive(room.newsroom, editor, text());
    await translate(writer, live.storyId);
    const listed = await listedFor(colleague, live.storyId);
    expect(listed).toMatchObject({ begun: true, by: { name: writer.name } });
    expect(listed?.story).toBeUndefined();
    expect(await refusalOf(translate(colleague, live.storyId))).toMatchObject({
      code: "translationThere",
      values: { who: writer.name },
    });
  });

  it("is its beginner's for a day, and then can be begun anew by anybody else", async () => {
    const live = await makeLive(room.newsroom, editor, text());
    const { storyId: first } = await translate(writer, live.storyId);
    pass(DAY - 1_000);
    expect(await refusalOf(translate(colleague, live.storyId))).toMatchObject({ code: "translationThere" });
    pass(1_000);
    expect((await listedFor(writer, live.storyId))?.left).toBeUndefined();
    expect(await refusalOf(translate(writer, live.storyId))).toMatchObject({ code: "translationThere" });
    expect(await listedFor(colleague, live.storyId)).toMatchObject({ left: true });
    const { storyId: second } = await translate(colleague, live.storyId);
    expect(await listedFor(colleague, live.storyId)).toMatchObject({ story: { id: second } });
    const [left, taken] = [await draftOf(first), await draftOf(second)];
    expect(left).toMatchObject({ translationGroup: null, createdById: writer.id });
    expect(left.content.headline).toBe(taken.content.headline);
    expect(left.internalNotes).toContain(colleague.name);
    const entry = await room.newsroom.db.logEntry.findFirstOrThrow({
      where: { act: "story.translate", storyId: live.storyId, actorId: colleague.id },
    });
    expect(entry.data).toMatchObject({ translation: second, insteadOf: [first] });
  });

  it("stays where it is as soon as anything was written in it, or it was published", async () => {
    const live = await makeLive(room.newsroom, editor, text());
    const { storyId } = await translate(writer, live.storyId);
    const { content } = await draftOf(storyId);
    await saveStory(room.newsroom, writer, {
      ...{ storyId, baseVersion: 1 },
      content: { ...content, headline: "Семеро за, четверо против" },
    });
    pass(30 * DAY);
    expect((await listedFor(colleague, live.storyId))?.left).toBeUndefined();
    expect(await refusalOf(translate(colleague, live.storyId))).toMatchObject({ code: "translationThere" });
    expect((await draftOf(storyId)).translationGroup).not.toBeNull();
  });

  it("is begun anew once, when two colleagues do it at the same moment", async () => {
    const live = await makeLive(room.newsroom, editor, text());
    await translate(writer, live.storyId);
    pass(DAY);
    const both = [translate(colleague, live.storyId), translate(editor, live.storyId)];
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "translationThere" });
  });
});
