import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong, NotAllowed, NotFound } from "@/lib/refusal";
import { createStory } from "@/lib/stories/create";
import { saveStory } from "@/lib/stories/save";
import { makeActor, makeNewsroom, publishable } from "@/prisma/factories";
import { createSeries } from "./create-series";
import { findSeries, listSeries } from "./find-series";
import { saveSeries } from "./save-series";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
  await room.newsroom.db.edition.create({ data: { language: "ru", name: "Русский", siteName: "Редакция" } });
});

const words = (name: string, slug = "", about = "") => ({ name, slug, about });
const create = (name: string, slug = "", by: Actor = editor) =>
  createSeries(room.newsroom, by, { language: "en", ...words(name, slug) });
const seen = async (seriesId: number) => (await findSeries(room.newsroom, editor, seriesId))?.base ?? "";
const save = async (seriesId: number, names: Record<string, ReturnType<typeof words>>) =>
  saveSeries(room.newsroom, editor, { seriesId, base: await seen(seriesId), names });
const named = (seriesId: number) => room.newsroom.db.seriesName.findMany({ where: { seriesId } });

describe("a series", () => {
  it("is made by an editor, has an address of its name, and stands in the log", async () => {
    const { seriesId } = await create("  From   snow to tap ");
    expect(await named(seriesId)).toMatchObject([{ name: "From snow to tap", slug: "from-snow-to-tap" }]);
    const entry = await room.newsroom.db.logEntry.findFirstOrThrow({ where: { act: "series.create" } });
    expect(entry).toMatchObject({ actorId: editor.id, data: { series: seriesId, language: "en" } });
  });

  it("takes the address that is written, and another one where its name gives one that is taken", async () => {
    const { seriesId } = await create("The winter ahead", "winter");
    expect(await named(seriesId)).toMatchObject([{ slug: "winter" }]);
    const { seriesId: second } = await create("Winter");
    expect(await named(second)).toMatchObject([{ slug: "winter-2" }]);
    await expect(create("Cold", "winter")).rejects.toMatchObject({ fields: { slug: "seriesAddressTaken" } });
  });

  it("is not made twice under one name, however it is written, nor without a letter, nor by a reporter", async () => {
    await create("Low Bridge");
    await expect(create("LÖW  bridge")).rejects.toMatchObject({ fields: { name: "seriesThere" } });
    await expect(create("—")).rejects.toBeInstanceOf(FieldsWrong);
    await expect(create("Tides", "", reporter)).rejects.toBeInstanceOf(NotAllowed);
  });

  it("takes no words that a program or an editor left by mistake", async () => {
    const { newsroom } = room;
    const made = createSeries(newsroom, editor, {
      language: "en",
      ...words("Weirs", "", "Six parts about TK."),
    });
    await expect(made).rejects.toMatchObject({ fields: { about: "editorsMark" } });
    const { seriesId } = await create("Weirs");
    await expect(save(seriesId, { en: words("Weirs", "", "None") })).rejects.toMatchObject({
      fields: { "about-en": "leaked" },
    });
    expect(await named(seriesId)).toMatchObject([{ name: "Weirs", about: "" }]);
  });

  it("is one series when two editors make it at once", async () => {
    const results = await Promise.allSettled([create("Ferry books"), create("ferry books")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is named in other editions later, keeps its address under a new name, and logs only what changed", async () => {
    const { seriesId } = await create("Chalk Street");
    await save(seriesId, {
      en: words("Chalk Street at night"),
      ru: words("Меловая улица", "melovaya", "Три части."),
    });
    const names = await named(seriesId);
    expect(names).toHaveLength(2);
    expect(names.find(({ name }) => name.startsWith("Chalk"))).toMatchObject({ slug: "chalk-street" });
    expect(names.find(({ name }) => name.startsWith("Мел"))).toMatchObject({
      slug: "melovaya",
      about: "Три части.",
    });
    const count = () => room.newsroom.db.logEntry.count({ where: { act: "series.save" } });
    const before = await count();
    await save(seriesId, { en: words("Chalk Street at night") });
    expect(await count()).toBe(before);
  });

  it("keeps the names it has: an empty one is refused, and an edition without one stays without", async () => {
    const { seriesId } = await create("Old Quay");
    await expect(save(seriesId, { en: words("") })).rejects.toMatchObject({
      fields: { "name-en": "required" },
    });
    await save(seriesId, { en: words("Old Quay"), ru: words("") });
    expect(await named(seriesId)).toHaveLength(1);
    await expect(save(seriesId, { xx: words("Old Quay") })).rejects.toBeInstanceOf(FieldsWrong);
    await expect(save(999_999, {})).rejects.toBeInstanceOf(NotFound);
  });

  it("is not written over by whoever opened it before somebody else saved it, but once they have seen that", async () => {
    const colleague = await makeActor(room.newsroom, "editor");
    const { seriesId } = await create("Tide tables");
    const base = await seen(seriesId);
    const mine = { en: words("Tide tables", "", "Five parts.") };
    await saveSeries(room.newsroom, colleague, {
      ...{ seriesId, base },
      names: { en: words("Tide tables", "", "Four parts.") },
    });
    const late = saveSeries(room.newsroom, editor, { seriesId, base, names: mine });
    const refused = await late.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect(refused).toMatchObject({
      code: "seriesSavedFirst",
      values: { known: "yes", name: colleague.name, moment: "2 March 2026, 09:00 (+05)" },
      theirs: { base: await seen(seriesId), fields: { "about-en": "Four parts." } },
    });
    expect(await named(seriesId)).toMatchObject([{ about: "Four parts." }]);
    // What says the same is no conflict.
    await saveSeries(room.newsroom, editor, {
      ...{ seriesId, base },
      names: { en: words("Tide tables", "", "Four parts.") },
    });
    const { theirs } = refused as Conflict;
    await saveSeries(room.newsroom, editor, { seriesId, ...(theirs as { base: string }), names: mine });
    expect(await named(seriesId)).toMatchObject([{ about: "Five parts." }]);
  });

  it("is saved once when two editors press at the same moment", async () => {
    const { seriesId } = await create("Ferries");
    const base = await seen(seriesId);
    const both = ["Ferries at night", "Ferries by day"].map((name) =>
      saveSeries(room.newsroom, editor, { seriesId, base, names: { en: words(name) } }),
    );
    const results = await Promise.allSettled(both);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is listed with how many stories name it, and found with a form for each edition", async () => {
    const { seriesId } = await create("Counted");
    const { storyId, version } = await createStory(room.newsroom, reporter, { language: "en" });
    const content = publishable({ sectionId: room.section.id, series: { seriesId } });
    await saveStory(room.newsroom, reporter, { storyId, baseVersion: version, content });
    const row = (await listSeries(room.newsroom, editor)).find(({ id }) => id === seriesId);
    expect(row).toMatchObject({ stories: 1, names: [{ name: "Counted", href: "/series/counted" }] });
    const view = await findSeries(room.newsroom, editor, seriesId);
    expect(view?.editions.map(({ language, isNamed }) => [language, isNamed])).toEqual([
      ["en", true],
      ["ru", false],
    ]);
    expect(await findSeries(room.newsroom, editor, 2 ** 31)).toBeNull();
    await expect(listSeries(room.newsroom, reporter)).rejects.toBeInstanceOf(NotAllowed);
  });

  it("must be there for a story to name it", async () => {
    const { storyId, version: baseVersion } = await createStory(room.newsroom, reporter, { language: "en" });
    for (const [seriesId, code] of [
      [99_999, "fieldsWrong"],
      [2 ** 33, "impossibleRow"],
    ] as const) {
      const content = publishable({ sectionId: room.section.id, series: { seriesId } });
      const refused = saveStory(room.newsroom, reporter, { storyId, baseVersion, content });
      await expect(refused).rejects.toMatchObject({ code });
    }
  });
});
