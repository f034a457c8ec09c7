import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import {
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { Prisma } from "@/prisma/generated/client";
import type { StoryContent } from "./fields";
import { killStory } from "./kill";
import { countMonths, listPage, listStoryIds, type ListFilter } from "./lists";
import { moveStory } from "./move";
import { listCorrectionEntries } from "./public";
import { redateStory } from "./redate";
import { republishStory } from "./republish";
import { scheduleStory } from "./schedule";
import { unpublishStory } from "./unpublish";
import { updateStory } from "./update";
import { withdrawStory } from "./withdraw";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let valley: { id: number };
let topic: { id: number };
let made = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  const { db } = room.newsroom;
  editor = await makeActor(room.newsroom, "editor");
  valley = await db.section.create({ data: { editionId: room.edition.id, slug: "valley", name: "Valley" } });
  topic = await db.topic.create({ data: {} });
});

type Fields = Partial<StoryContent> & { sectionId?: number };
const text = (fields: Fields = {}) =>
  publishable({ sectionId: room.section.id, slug: `story-${++made}`, ...fields });
const pass = (hours: number) => room.clock.set(new Date(room.clock.now().getTime() + hours * 3_600_000));
const live = (fields: Fields = {}) => {
  pass(1);
  return makeLive(room.newsroom, editor, text(fields));
};
const ids = (filter: Omit<ListFilter, "editionId">, take = 1_000) =>
  listStoryIds(readerDatabase(), { editionId: room.edition.id, ...filter }, { take });
const END = { reason: "A test", publicState: "live" as const };

/** Everywhere a story could stand. */
async function whereIs(storyId: number, personId: number) {
  const filters = {
    edition: {},
    city: { sectionId: room.section.id },
    valley: { sectionId: valley.id },
    topic: { topicId: topic.id },
    person: { personId },
    opinion: { kind: "opinion" },
  };
  const lists = Object.entries(filters).map(async ([name, filter]) =>
    (await ids(filter)).includes(storyId) ? [name] : [],
  );
  return (await Promise.all(lists)).flat();
}

describe("the lists of a live story", () => {
  it("are those of its edition, section, topics, authors and kind, from the moment it is published", async () => {
    const bylines = [{ personId: editor.id, name: "Editor" }];
    const { storyId } = await live({ kind: "opinion", topicIds: [topic.id], bylines });
    expect(await whereIs(storyId, editor.id)).toEqual(["edition", "city", "topic", "person", "opinion"]);
  });

  it("follow its text and its place, and nothing that is only being written", async () => {
    const story = await live();
    const content = text({ topicIds: [topic.id], slug: `story-${made}` });
    const next = await makeChange(room.newsroom, editor, story, content);
    expect(await whereIs(story.storyId, editor.id)).toEqual(["edition", "city"]);
    await updateStory(room.newsroom, editor, { ...next, replaces: story.revisionId });
    expect(await whereIs(story.storyId, editor.id)).toEqual(["edition", "city", "topic"]);
    const { publicRevisionId } = await room.newsroom.db.story.findUniqueOrThrow({
      where: { id: story.storyId },
    });
    const place = { sectionId: valley.id, slug: `moved-${made}`, reason: "Its place" };
    await moveStory(room.newsroom, editor, {
      storyId: story.storyId,
      replaces: publicRevisionId ?? 0,
      ...place,
    });
    expect(await whereIs(story.storyId, editor.id)).toEqual(["edition", "valley", "topic"]);
  });

  it("lose it when it is withdrawn, unpublished or killed, and have it again when it comes back", async () => {
    const [withdrawn, unpublished, killed] = [await live(), await live(), await live()];
    await withdrawStory(room.newsroom, editor, {
      ...END,
      storyId: withdrawn.storyId,
      note: "We were wrong.",
    });
    await unpublishStory(room.newsroom, editor, {
      ...END,
      storyId: unpublished.storyId,
      note: "Taken away.",
    });
    const kill = { reasonClass: "error" as const, showHeadline: false };
    await killStory(room.newsroom, editor, { ...END, ...kill, storyId: killed.storyId });
    for (const { storyId } of [withdrawn, unpublished, killed])
      expect(await whereIs(storyId, editor.id)).toEqual([]);
    const { storyId, revisionId } = unpublished;
    await republishStory(room.newsroom, editor, {
      storyId,
      revisionId,
      replaces: revisionId,
      publicState: "unpublished",
      reason: "Cleared",
    });
    expect(await whereIs(storyId, editor.id)).toEqual(["edition", "city"]);
    const entries = await listCorrectionEntries(readerDatabase(), room.edition.id, 10);
    expect(entries.map((entry) => [entry.storyId, entry.kind]).slice(0, 3)).toEqual([
      [killed.storyId, "killed"],
      [unpublished.storyId, "unpublished"],
      [withdrawn.storyId, "withdrawn"],
    ]);
  });

  it("hold it at its date when it is re-dated", async () => {
    const { storyId } = await live();
    const moment = { precision: "day" as const, day: "1996-03-14" };
    await redateStory(room.newsroom, editor, { storyId, moment, reason: "The archive" });
    expect((await ids({})).at(-1)).toBe(storyId);
    const months = await countMonths(readerDatabase(), room.edition.id, "Asia/Almaty");
    expect(months.at(-1)).toEqual({ month: "1996-03", count: 1 });
  });
});

describe("a schedule that is due and nobody has carried out", () => {
  it("puts its story into lists and takes it out of them at its own time", async () => {
    const [old, fresh] = [
      await live(),
      await makeDraft(room.newsroom, editor, text({ topicIds: [topic.id] })),
    ];
    const start = room.clock.now().getTime();
    const at = (hours: number) => new Date(start + hours * 3_600_000);
    await scheduleStory(room.newsroom, editor, { ...fresh, kind: "publish", replaces: null, at: at(2) });
    const unpublish = { kind: "unpublish" as const, note: "Over.", reason: "A deadline" };
    await scheduleStory(room.newsroom, editor, { ...unpublish, storyId: old.storyId, at: at(4) });
    const seen = await Promise.all(
      [1, 3, 5].map(async (hours) => {
        const readers = readersAt(at(hours));
        const edition = { editionId: room.edition.id };
        const [all, ofTopic, { count }] = await Promise.all([
          listStoryIds(readers, edition, { take: 1_000 }),
          listStoryIds(readers, { ...edition, topicId: topic.id }, { take: 1 }),
          listPage(readers, edition, 20),
        ]);
        await readers.$disconnect();
        expect(all.length).toBe(count);
        const shown = [fresh.storyId, old.storyId].map((id) => all.includes(id));
        return [...shown, ofTopic[0] === fresh.storyId];
      }),
    );
    expect(seen).toEqual([
      [false, true, false],
      [true, true, true],
      [true, false, true],
    ]);
    pass(6);
  });

  it("moves the edition's newest change when it announces a correction", async () => {
    const story = await live();
    const next = await makeChange(
      room.newsroom,
      editor,
      story,
      text({ headline: "Nine, not seven", slug: `story-${made}` }),
    );
    const at = new Date(room.clock.now().getTime() + 3_600_000);
    const schedule = { ...next, kind: "correct" as const, replaces: story.revisionId, note: "It was nine." };
    await scheduleStory(room.newsroom, editor, { ...schedule, at });
    const readers = readersAt(new Date(at.getTime() + 1_000));
    const filter = { editionId: room.edition.id, changed: true as const };
    expect(await listStoryIds(readers, filter, { take: 1 })).toEqual([story.storyId]);
    expect(
      (await listCorrectionEntries(readers, room.edition.id, 1)).map(({ kind, at: when }) => ({
        kind,
        when,
      })),
    ).toEqual([{ kind: "corrected", when: at }]);
    await readers.$disconnect();
    pass(2);
  });
});

describe("the pages of a list", () => {
  it("are numbered from the oldest, hold every story once, and a full one never changes", async () => {
    for (let count = 0; count < 7; count += 1) await live({ sectionId: valley.id });
    const filter = { editionId: room.edition.id, sectionId: valley.id };
    const page = async (number?: number) => (await listPage(readerDatabase(), filter, 3, number)).ids;
    const all = await ids({ sectionId: valley.id });
    expect(all.length).toBe(8);
    const pages = await Promise.all([1, 2, 3].map(page));
    expect(pages.map((one) => one.length)).toEqual([3, 3, 2]);
    expect(pages.toReversed().flat()).toEqual(all);
    expect(await page()).toEqual(all.slice(0, 3));
    await live({ sectionId: valley.id });
    expect(await Promise.all([1, 2].map(page))).toEqual(pages.slice(0, 2));
    expect((await page(3)).length).toBe(3);
    for (const number of [4, 1_000_000_000]) expect(await page(number)).toEqual([]);
  });

  it("can leave out a kind, and hold only what several lists share", async () => {
    const opinion = await live({ kind: "opinion", topicIds: [topic.id] });
    const news = await live({ topicIds: [topic.id] });
    const newest = await ids({ topicId: topic.id, exceptKinds: ["opinion"] }, 1);
    expect(newest).toEqual([news.storyId]);
    expect(await ids({ kind: "opinion", sectionId: room.section.id }, 1)).toEqual([opinion.storyId]);
    expect(await ids({ kind: "opinion", sectionId: valley.id })).toEqual([]);
  });
});

describe("the months of an archive", () => {
  it("begin and end in the site's zone", async () => {
    room.clock.set(new Date("2026-08-31T18:30:00Z"));
    const before = await makeLive(room.newsroom, editor, text());
    room.clock.set(new Date("2026-08-31T19:30:00Z"));
    const after = await makeLive(room.newsroom, editor, text());
    const months = await countMonths(readerDatabase(), room.edition.id, "Asia/Almaty");
    expect(months.slice(0, 2)).toEqual([
      { month: "2026-09", count: 1 },
      { month: "2026-08", count: 1 },
    ]);
    const split = new Date("2026-08-31T19:00:00Z");
    expect(await ids({ from: split })).toEqual([after.storyId]);
    expect(await ids({ until: split }, 1)).toEqual([before.storyId]);
  });
});

describe("what the lists are made of", () => {
  it("is nothing that readers' connection can read past its views", async () => {
    const readers = readerDatabase();
    for (const table of ["list_entries", "search_documents", "named_in_public", "log_entries_now"])
      await expect(readers.$queryRaw(Prisma.raw(`SELECT * FROM "${table}"`))).rejects.toThrow(
        /permission denied/,
      );
  });

  it("is rebuilt the same from the stories themselves", async () => {
    const { db } = room.newsroom;
    const kept = () => db.$queryRaw`SELECT * FROM "list_entries" ORDER BY list, listed_at, story_id`;
    const before = await kept();
    await db.$queryRaw`SELECT keep_listed(id)::text FROM "stories"`;
    expect(await kept()).toEqual(before);
  });
});
