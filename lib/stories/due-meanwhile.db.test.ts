import { setTimeout as after } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { readerDatabase } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { asOwner } from "@/prisma/as-owner";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { embargoStory } from "./embargo";
import { scheduleStory } from "./schedule";

let newsroom: Newsroom;
let editor: Actor;
let sectionId: number;

beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = { db: made.newsroom.db, clock: systemClock };
  sectionId = made.section.id;
  editor = await makeActor(newsroom, "editor");
});

/** A story that goes out in so many milliseconds. */
async function goingOut(inMs: number, slug: string) {
  const draft = await makeDraft(newsroom, editor, publishable({ sectionId, slug }));
  const at = new Date(Date.now() + inMs);
  await scheduleStory(newsroom, editor, { ...draft, kind: "publish", replaces: null, at });
  return { storyId: draft.storyId, at };
}

async function whatHappened(storyId: number) {
  const entries = await newsroom.db.logEntry.findMany({ where: { storyId }, orderBy: { id: "asc" } });
  const { publicState, held } = await newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } });
  const published = entries.find(({ publicKind }) => publicKind === "published");
  const cancelled = entries.some(({ act }) => act === "story.unschedule");
  return { publicState, held, at: published?.at, cancelled };
}

describe("an act at the very instant at which a schedule is due", () => {
  it("waits in the last second, and then acts upon what readers have", async () => {
    const { storyId, at } = await goingOut(1_800, "last-second");
    await after(at.getTime() - Date.now() - 500);
    await embargoStory(newsroom, editor, { storyId, until: null, reason: "Too late by half a second." });
    expect(await whatHappened(storyId)).toEqual({ publicState: "live", held: true, at, cancelled: false });
  });

  it("is undone and done again when it was held up across it, so that nothing appears and vanishes", async () => {
    const { storyId, at } = await goingOut(2_500, "held-up");
    const stall = asOwner(
      `LOCK TABLE "log_entries" IN SHARE MODE`,
      `SELECT pg_sleep(${(at.getTime() - Date.now() + 400) / 1_000})`,
    );
    await after(200);
    const embargo = embargoStory(newsroom, editor, { storyId, until: null, reason: "A slow disk." });
    await stall;
    expect(await readerDatabase().publicStory.count({ where: { id: storyId } })).toBe(1);
    await embargo;
    expect(await readerDatabase().publicStory.count({ where: { id: storyId } })).toBe(1);
    expect(await whatHappened(storyId)).toEqual({ publicState: "live", held: true, at, cancelled: false });
  });
});
