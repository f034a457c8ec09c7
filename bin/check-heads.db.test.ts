import { expect, it } from "vitest";
import { makeMissingHeads } from "@/lib/heads/make";
import { updateStory } from "@/lib/stories/update";
import { asOwner } from "@/prisma/as-owner";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { checkNewsroom } from "./check-chains";
import { checkHeads } from "./check-heads";

it("shows by the day's heads that the end of a chain was cut off, which the chain alone cannot", async () => {
  const { newsroom, clock, section } = await makeNewsroom();
  const editor = await makeActor(newsroom, "editor");
  const text = publishable({ sectionId: section.id });
  const live = await makeLive(newsroom, editor, text);
  const next = await makeChange(newsroom, editor, live, { ...text, dateline: "Upper Talmer" });
  await updateStory(newsroom, editor, { ...next, replaces: live.revisionId, note: "From the upper town." });
  clock.set("2026-03-03T04:00:00.000Z");
  await makeMissingHeads(newsroom, (...line) => expect(line).toEqual([]));

  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  expect(await checkHeads(print)).toBe(0);
  expect(printed).toEqual(["1 days of heads: intact"]);

  await asOwner(
    "ALTER TABLE log_entries DISABLE TRIGGER USER",
    `DELETE FROM log_entries WHERE story_id = ${live.storyId} AND public_number = 2`,
    "ALTER TABLE log_entries ENABLE TRIGGER USER",
  );
  expect(await checkNewsroom(print)).toBe(0);
  printed.length = 0;
  expect(await checkHeads(print)).toBe(1);
  expect(printed).toEqual([
    `Heads of 2026-03-02: broken (missing, story ${live.storyId})`,
    "1 days of heads: 1 broken",
  ]);
});
