import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { moveStory } from "@/lib/stories/move";
import { createStory } from "@/lib/stories/create";
import { publishStory } from "@/lib/stories/publish";
import { saveStory } from "@/lib/stories/save";
import { cutChecked, makeActor, makeNewsroom, publishable } from "@/prisma/factories";
import { addEdition, type AddEditionInput } from "./add-edition";
import { listEditions } from "./list-editions";
import { saveEdition } from "./save-edition";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Actor & { kind: "person" };

const RUSSIAN: AddEditionInput = {
  ...{ language: "ru", direction: "ltr", name: "Русский", siteName: "Редакция", about: "" },
  ...{ slugs: "latin", section: "Город" },
};

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
  await addEdition(room.newsroom, admin, RUSSIAN);
});

const editionOf = async (language: string) => {
  const found = (await listEditions(room.newsroom, admin)).find((one) => one.language === language);
  if (!found) throw new Error(`no edition ${language}`);
  return found;
};
const refusalOf = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: unknown) => error,
  );
const add = (more: Partial<AddEditionInput>, actor: Actor = admin) =>
  refusalOf(addEdition(room.newsroom, actor, { ...RUSSIAN, language: "de", ...more }));

/** Publishes a Russian story under what its headline gives. */
async function published(headline: string) {
  const section = await room.newsroom.db.section.findFirstOrThrow({ where: { edition: { language: "ru" } } });
  const { storyId, version } = await createStory(room.newsroom, admin, { language: "ru" });
  const content = publishable({ sectionId: section.id, headline });
  const saved = await saveStory(room.newsroom, admin, { storyId, baseVersion: version, content });
  const { revisionId } = await cutChecked(room.newsroom, admin, { storyId, version: saved.version });
  await publishStory(room.newsroom, admin, { storyId, revisionId, replaces: null });
  return { storyId, revisionId, sectionId: section.id };
}

const addressesOf = async (storyId: number) =>
  (await room.newsroom.db.address.findMany({ where: { storyId }, orderBy: { id: "asc" } })).map(
    ({ slug, current }) => [slug, current],
  );

async function write(slugs: "latin" | "own") {
  const edition = await editionOf("ru");
  await saveEdition(room.newsroom, admin, { ...edition, slugs });
}

describe("a new edition", () => {
  it("has a first section, stands last, and is in the log", async () => {
    expect(await editionOf("ru")).toMatchObject({ href: "/ru", isDefault: false, missing: 0 });
    const { sections, position } = await room.newsroom.db.edition.findUniqueOrThrow({
      where: { language: "ru" },
      include: { sections: true },
    });
    expect(sections).toMatchObject([{ slug: "gorod", name: "Город" }]);
    expect(position).toBe(1);
    const entry = await room.newsroom.db.logEntry.findFirst({ where: { act: "edition.save" } });
    expect(entry).toMatchObject({ actorId: admin.id, data: { name: "Русский", language: "ru" } });
  });

  it("is refused for a language that has one, is none, or whose word leads elsewhere", async () => {
    expect(await add({ language: "ru" })).toMatchObject({ fields: { language: "editionThere" } });
    for (const language of ["city", "desk", "api"])
      expect(await add({ language }), language).toMatchObject({
        fields: { language: expect.stringMatching(/^(?:wordTaken|languageTag)$/) as string },
      });
    for (const language of ["", "d", "DE", "de_DE", "../x", "x-y-", "de-"])
      expect(await add({ language }), language).toMatchObject({ fields: { language: "languageTag" } });
    for (const language of ["qq", "de-qq"])
      expect(await add({ language }), language).toMatchObject({ fields: { language: "noSuchLanguage" } });
    expect(await add({ section: "Desk" })).toMatchObject({ fields: { section: "wordTaken" } });
  });

  it("is made once when two admins add it at the same time", async () => {
    const both = await Promise.all([add({ language: "ky" }), add({ language: "ky" })]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
    expect(both.find((refused) => refused !== null)).toMatchObject({ fields: { language: "editionThere" } });
  });

  it("is nothing for anybody but admins", async () => {
    for (const role of ["reporter", "editor"] as const) {
      const actor = await makeActor(room.newsroom, role);
      expect(await add({}, actor)).toBeInstanceOf(NotAllowed);
      await expect(listEditions(room.newsroom, actor)).rejects.toThrow(NotAllowed);
      const edition = await editionOf("ru");
      await expect(saveEdition(room.newsroom, actor, edition)).rejects.toThrow(NotAllowed);
    }
  });
});

describe("the letters of its addresses", () => {
  it("count from the next first publication on, and no frozen address changes", async () => {
    const latin = await published("Мост закрыт до весны");
    await write("own");
    expect(await addressesOf(latin.storyId)).toEqual([["most-zakryt-do-vesny", true]]);
    const own = await published("Шлюз открыт снова");
    expect(await addressesOf(own.storyId)).toEqual([["шлюз-открыт-снова", true]]);
    await write("latin");
    expect(await addressesOf(own.storyId)).toEqual([["шлюз-открыт-снова", true]]);
    expect(await addressesOf((await published("Паром не ходит")).storyId)).toEqual([
      ["parom-ne-khodit", true],
    ]);
  });

  it("make no text a changed one", async () => {
    await write("latin");
    const { storyId } = await published("Вода спала");
    await write("own");
    const story = await room.newsroom.db.story.findUniqueOrThrow({
      where: { id: storyId },
      include: { working: true },
    });
    const saved = await saveStory(room.newsroom, admin, {
      ...{ storyId, baseVersion: story.working?.version ?? 0 },
      content: { ...publishable({ sectionId: story.sectionId ?? 0, headline: "Вода спала" }) },
      aside: { internalNotes: "Ask the mayor.", dueAt: null, askedWords: null },
    });
    expect(saved.version).toBeGreaterThan(0);
    expect(await room.newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({
      changing: false,
    });
  });

  it("are composed in a move, however they were typed", async () => {
    const { storyId, revisionId, sectionId } = await published("Старый причал");
    await moveStory(room.newsroom, admin, {
      ...{ storyId, replaces: revisionId, sectionId, reason: "Shorter." },
      slug: "краи\u0306",
    });
    expect((await addressesOf(storyId)).at(-1)).toEqual(["край", true]);
  });
});

describe("an edition's settings", () => {
  it("are not written over what another admin has set meanwhile", async () => {
    const opened = await editionOf("ru");
    await saveEdition(room.newsroom, admin, { ...opened, siteName: "Новости Тальмера" });
    const late = refusalOf(saveEdition(room.newsroom, admin, { ...opened, siteName: "Тальмер сегодня" }));
    expect(await late).toMatchObject({ code: "editionMoved" });
    expect((await editionOf("ru")).siteName).toBe("Новости Тальмера");
    const entries = () => room.newsroom.db.logEntry.count({ where: { act: "edition.save" } });
    const before = await entries();
    await saveEdition(room.newsroom, admin, { ...opened, siteName: "Новости Тальмера" });
    expect(await entries()).toBe(before);
  });

  it("of an edition that is not there are refused", async () => {
    const opened = await editionOf("ru");
    const asked = refusalOf(saveEdition(room.newsroom, admin, { ...opened, language: "xx" }));
    expect(await asked).toMatchObject({ code: "notFound" });
  });
});
