import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong, NotAllowed } from "@/lib/refusal";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { createTopic } from "./create-topic";
import { findTopics } from "./find-topics";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let reporter: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  reporter = await makeActor(room.newsroom, "reporter");
  await room.newsroom.db.edition.create({ data: { language: "ru", name: "Русский", siteName: "Редакция" } });
});

const create = (name: string, language = "en") => createTopic(room.newsroom, reporter, { language, name });
const found = async (words: string, language = "en") =>
  (await findTopics(room.newsroom, reporter, { language, words })).map(({ name }) => name);

describe("a topic that somebody types", () => {
  it("is made by a reporter, has an address, and stands in the log under who made it", async () => {
    const topic = await create("  Low   Bridge ");
    expect(topic.name).toBe("Low Bridge");
    const name = await room.newsroom.db.topicName.findFirstOrThrow({ where: { topicId: topic.id } });
    expect(name.slug).toBe("low-bridge");
    const entry = await room.newsroom.db.logEntry.findFirstOrThrow({ where: { act: "topic.create" } });
    expect(entry).toMatchObject({
      actorId: reporter.id,
      data: { topic: topic.id, name: "Low Bridge", language: "en" },
    });
  });

  it.each(["low bridge", "LOW BRIDGE", "Löw Bridge", "Lowbridge", " low  bridge "])(
    "is not made a second time as %o: the one that is there is named",
    async (again) => {
      const refused = await create(again).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Conflict);
      expect(refused).toMatchObject({ code: "topicThere", theirs: { name: "Low Bridge" } });
    },
  );

  it("keeps Russian letters apart that only look alike, and folds those that people write either way", async () => {
    await create("Ёлки", "ru");
    await expect(create("елки", "ru")).rejects.toBeInstanceOf(Conflict);
    await create("Край", "ru");
    expect(await create("Краи", "ru")).toMatchObject({ name: "Краи" });
  });

  it("is the same topic with signs in its name that nobody sees", async () => {
    expect(await create("Tow\u202ePath\u0007")).toMatchObject({ name: "TowPath" });
    await expect(create("Tow\u200dPath")).rejects.toBeInstanceOf(Conflict);
    await expect(create("\u200b\u2060")).rejects.toBeInstanceOf(FieldsWrong);
  });

  it("is made once, and everybody else is told, when three hundred type it at the same moment", async () => {
    const all = await Promise.allSettled(Array.from({ length: 300 }, () => create("Flood Wall")));
    const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(refused).toHaveLength(299);
    expect(refused.filter((error) => !(error instanceof Conflict))).toEqual([]);
  });

  it("may have the name that another edition's topic has", async () => {
    expect(await create("Low Bridge", "ru")).toMatchObject({ name: "Low Bridge" });
  });

  it("gets an address of its own where another name gives the same one", async () => {
    const { id } = await create("C");
    const { id: plus } = await create("C!");
    const names = await room.newsroom.db.topicName.findMany({
      where: { topicId: { in: [id, plus] } },
      orderBy: { topicId: "asc" },
    });
    expect(names.map(({ slug }) => slug)).toEqual(["c", "c-2"]);
  });

  it.each(["", "   ", "—!?"])("is refused without a letter or a digit: %o", async (name) => {
    await expect(create(name)).rejects.toMatchObject({ fields: { name: "required" } });
  });

  it("is refused where it is too long or the edition is not there", async () => {
    await expect(create("x".repeat(81))).rejects.toBeInstanceOf(FieldsWrong);
    await expect(create("Harbour", "xx")).rejects.toMatchObject({ fields: { language: "unknownLanguage" } });
  });

  it("is refused to the clock", async () => {
    const clock: Actor = { kind: "clock", name: "clock" };
    await expect(createTopic(room.newsroom, clock, { language: "en", name: "Tides" })).rejects.toBeInstanceOf(
      NotAllowed,
    );
  });

  it("is one topic when two people type it at once", async () => {
    for (const name of ["Airstrip", "Harbour dues", "Ferry office"]) {
      const results = await Promise.allSettled([create(name), create(name.toUpperCase())]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await found(name)).toHaveLength(1);
    }
  });
});

describe("the topics that are offered", () => {
  it("are those whose name begins so, and then those with such a word in them", async () => {
    await create("Council budget");
    await create("Town council");
    expect(await found("coun")).toEqual(["Council budget", "Town council"]);
    expect(await found("BUD")).toEqual(["Council budget"]);
  });

  it("are of one edition only", async () => {
    expect(await found("ёл", "ru")).toEqual(["Ёлки"]);
    expect(await found("ёл")).toEqual([]);
    expect(await found("", "xx")).toEqual([]);
  });

  it("can be asked for by their numbers", async () => {
    const { id } = await create("Mill Lane");
    expect(await findTopics(room.newsroom, reporter, { language: "en", ids: [id] })).toEqual([
      { id, name: "Mill Lane" },
    ]);
  });
});
