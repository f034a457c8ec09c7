import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, NotAllowed } from "@/lib/refusal";
import { returnStory } from "@/lib/stories/return";
import { submitStory } from "@/lib/stories/submit";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import type { LogFilter } from "./fields";
import { countLog, PAGE, searchLog } from "./search";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Actor & { kind: "person" };
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };
let lock: Awaited<ReturnType<typeof makeLive>>;
let dam: Awaited<ReturnType<typeof makeDraft>>;

const text = (slug: string, headline: string) => publishable({ sectionId: room.section.id, slug, headline });
const acts = async (filter: LogFilter) =>
  (await searchLog(room.newsroom, admin, filter)).entries.map(({ act, who }) => `${act} ${who}`);

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
  editor = { ...(await makeActor(room.newsroom, "editor")), origin: "203.0.113.5 · Firefox on Linux" };
  reporter = await makeActor(room.newsroom, "reporter");
  // 23:30 on 2 March in Almaty is still 18:30 in UTC, and half past midnight there is the day before here.
  room.clock.set("2026-03-02T18:30:00.000Z");
  lock = await makeLive(room.newsroom, editor, text("lock", "The old lock reopens"));
  room.clock.set("2026-03-02T19:30:00.000Z");
  dam = await makeDraft(room.newsroom, reporter, text("dam", "The dam holds at 100%"));
  await submitStory(room.newsroom, reporter, dam);
  await returnStory(room.newsroom, editor, { ...dam, note: "Who measured the 100 percent?" });
  await withdrawStory(room.newsroom, editor, {
    storyId: lock.storyId,
    publicState: "live",
    note: "The 100% was not so_sure.",
  });
});

describe("the newsroom's log", () => {
  it("is nobody's but an admin's", async () => {
    await expect(searchLog(room.newsroom, editor)).rejects.toThrow(NotAllowed);
    await expect(searchLog(room.newsroom, reporter)).rejects.toThrow(NotAllowed);
    await expect(countLog(room.newsroom, reporter, {})).rejects.toThrow(NotAllowed);
  });

  it("says who, what, when and from where, the newest first", async () => {
    const { entries, count } = await searchLog(room.newsroom, admin);
    expect(count).toBe(entries.length);
    expect(entries[0]).toMatchObject({
      act: "story.withdraw",
      who: editor.name,
      origin: "203.0.113.5 · Firefox on Linux",
      seconds: "00:30:00",
      offset: "+05",
      publicNumber: 2,
      note: "The 100% was not so_sure.",
      story: { id: lock.storyId, name: "The old lock reopens" },
    });
    expect(entries.at(-1)).toMatchObject({ act: "story.create", seconds: "23:30:00" });
  });

  it("finds what one person did, and what the clock did", async () => {
    expect(await acts({ person: reporter.id })).toEqual([
      `story.submit ${reporter.name}`,
      `story.create ${reporter.name}`,
    ]);
    expect(await acts({ person: "clock" })).toEqual([]);
  });

  it("finds an act, a story by its number or its headline, and both together", async () => {
    expect(await acts({ act: "story.return" })).toEqual([`story.return ${editor.name}`]);
    expect(await acts({ story: String(lock.storyId) })).toHaveLength(3);
    expect(await acts({ story: "DAM HOLDS" })).toHaveLength(3);
    expect(await acts({ story: "dam", act: "story.submit" })).toHaveLength(1);
    expect(await acts({ story: "99999999999999999999" })).toEqual([]);
  });

  it("finds days as the newsroom's zone has them, both named days included", async () => {
    expect(await acts({ to: "2026-03-02" })).toEqual([
      `story.publish ${editor.name}`,
      `story.create ${editor.name}`,
    ]);
    expect(await acts({ from: "2026-03-03", to: "2026-03-03" })).toHaveLength(4);
    expect(await acts({ from: "2026-03-04" })).toEqual([]);
  });

  it("finds words of notes and reasons, taking each sign for itself", async () => {
    expect(await acts({ words: "who MEASURED" })).toEqual([`story.return ${editor.name}`]);
    expect(await acts({ words: "100%" })).toEqual([`story.withdraw ${editor.name}`]);
    expect(await acts({ words: "so_sure" })).toEqual([`story.withdraw ${editor.name}`]);
    expect(await acts({ words: "so%sure" })).toEqual([]);
    expect(await acts({ words: "\\" })).toEqual([]);
    expect(await acts({ words: "'; DROP TABLE log_entries --\0" })).toEqual([]);
  });

  it("refuses a person who is not on the staff, beside that field", async () => {
    for (const person of [999_999, 9_999_999_999]) {
      const asked = searchLog(room.newsroom, admin, { person });
      await expect(asked).rejects.toThrow(FieldsWrong);
      await expect(asked).rejects.toMatchObject({ fields: { person: "unknownPerson" } });
    }
  });

  it("comes in pages that lose nothing and repeat nothing", async () => {
    const { db } = room.newsroom;
    const at = new Date("2026-03-05T04:00:00.000Z");
    await db.logEntry.createMany({
      data: Array.from({ length: PAGE + 7 }, (_, index) => ({
        act: "scan.request",
        at,
        actorKind: "clock" as const,
        actorName: "Clock",
        reason: `page test ${index}`,
      })),
    });
    const first = await searchLog(room.newsroom, admin, { words: "page test" });
    const second = await searchLog(room.newsroom, admin, { words: "page test" }, BigInt(first.older ?? 0));
    expect([first.entries.length, second.entries.length, first.count]).toEqual([PAGE, 7, PAGE + 7]);
    expect(second.older).toBeUndefined();
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(PAGE + 7);
  });
});
