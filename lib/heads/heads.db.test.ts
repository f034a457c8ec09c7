import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { scheduleStory } from "@/lib/stories/schedule";
import { updateStory } from "@/lib/stories/update";
import { asOwner } from "@/prisma/as-owner";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { makeMissingHeads } from "./make";
import { findHeadsFile, listHeadDays } from "./public";
import { verifyHeads } from "./verify";

let newsroom: Newsroom;
let editor: Actor;
let set: (instant: string) => void;
let live: { storyId: number; version: number; revisionId: number };
let sectionId: number;
const silent = () => undefined;

// The site's zone is five hours ahead of UTC: its days end at 19:00 UTC.
beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = made.newsroom;
  sectionId = made.section.id;
  editor = await makeActor(newsroom, "editor");
  set = (instant) => made.clock.set(instant);
  live = await makeLive(newsroom, editor, publishable({ sectionId }));
});
beforeEach(async () => {
  await asOwner("SELECT set_config('newsroom.may_truncate', 'yes', true)", `TRUNCATE "daily_heads"`);
});

function linkOf(storyId: number, publicNumber: number) {
  return newsroom.db.logEntry.findFirstOrThrow({ where: { storyId, publicNumber } });
}

describe("the daily heads", () => {
  it("name the newest link of every chain at the end of the day in the site's zone", async () => {
    set("2026-03-02T18:59:59.000Z");
    expect(await makeMissingHeads(newsroom, silent)).toEqual(new Date("2026-03-02T19:00:10.000Z"));
    expect(await listHeadDays(readerDatabase())).toEqual([]);
    set("2026-03-02T19:00:10.000Z");
    expect(await makeMissingHeads(newsroom, silent)).toEqual(new Date("2026-03-03T19:00:10.000Z"));
    const file = await findHeadsFile(readerDatabase(), "2026-03-02");
    const { hash } = await linkOf(live.storyId, 1);
    expect(file).toMatchObject({
      day: "2026-03-02",
      at: "2026-03-02T19:00:10.000Z",
      previous: "",
      heads: [{ story: live.storyId, number: 1, hash }],
    });
    expect(file && verifyHeads(file)).toEqual({ state: "intact" });
  });

  it("of days that passed while the newsroom was down are made at the next start, with the time of that start", async () => {
    set("2026-03-02T20:00:00.000Z");
    await makeMissingHeads(newsroom, silent);
    set("2026-03-04T05:00:00.000Z");
    const change = await makeChange(newsroom, editor, live, publishable({ sectionId, dateline: "Sarkand" }));
    await updateStory(newsroom, editor, { ...change, replaces: live.revisionId, note: "Another town." });
    const draft = await makeDraft(
      newsroom,
      editor,
      publishable({ sectionId, headline: "At a minute to midnight" }),
    );
    const at = new Date("2026-03-04T18:59:00.000Z");
    await scheduleStory(newsroom, editor, { kind: "publish", ...draft, at, replaces: null });

    set("2026-03-05T21:30:00.000Z");
    await makeMissingHeads(newsroom, silent);
    const days = await listHeadDays(readerDatabase());
    expect(days.map(({ day, at: made }) => [day, made])).toEqual([
      ["2026-03-05", "2026-03-05T21:30:00.000Z"],
      ["2026-03-04", "2026-03-05T21:30:00.000Z"],
      ["2026-03-03", "2026-03-05T21:30:00.000Z"],
      ["2026-03-02", "2026-03-02T20:00:00.000Z"],
    ]);
    const files = await Promise.all(days.map(({ day }) => findHeadsFile(readerDatabase(), day)));
    expect(files.map((file) => file?.heads.map(({ story, number }) => [story, number]))).toEqual([
      [
        [live.storyId, 2],
        [draft.storyId, 1],
      ],
      [
        [live.storyId, 2],
        [draft.storyId, 1],
      ],
      [[live.storyId, 1]],
      [[live.storyId, 1]],
    ]);
    for (const [index, file] of files.entries())
      expect(file && verifyHeads(file, { before: files[index + 1] ?? undefined })).toEqual({
        state: "intact",
      });
  });

  it("are made once by two instances, and never change afterwards", async () => {
    set("2026-03-06T20:00:00.000Z");
    await Promise.all([makeMissingHeads(newsroom, silent), makeMissingHeads(newsroom, silent)]);
    expect(await newsroom.db.dailyHead.count()).toBe(1);
    await expect(asOwner("UPDATE daily_heads SET previous = 'x'")).rejects.toThrow(/append-only/);
    await expect(asOwner("DELETE FROM daily_heads")).rejects.toThrow(/append-only/);
    const denied = /permission denied|denied access/;
    await expect(newsroom.db.dailyHead.updateMany({ data: { previous: "x" } })).rejects.toThrow(denied);
    await expect(newsroom.db.dailyHead.deleteMany()).rejects.toThrow(denied);
  });

  it("are not found for a day without them, nor for what is no day", async () => {
    for (const day of ["2031-01-01", "2026-02-30", "2026-3-2", "yesterday", ""])
      expect(await findHeadsFile(readerDatabase(), day)).toBeNull();
  });
});
