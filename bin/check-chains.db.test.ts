import { expect, it } from "vitest";
import { redactStory } from "@/lib/stories/redact";
import { updateStory } from "@/lib/stories/update";
import { asOwner } from "@/prisma/as-owner";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { checkNewsroom } from "./check-chains";

it("says of the whole newsroom that it is intact and how much was redacted, then names the story and the entry that somebody changed in the database", async () => {
  const room = await makeNewsroom();
  const editor = await makeActor(room.newsroom, "editor");
  const admin = await makeActor(room.newsroom, "admin");
  const text = (slug: string) => publishable({ sectionId: room.section.id, slug });
  const story = await makeLive(room.newsroom, editor, text("in-the-database"));
  const other = await makeLive(room.newsroom, editor, text("redacted"));
  const next = await makeChange(room.newsroom, editor, other, {
    ...text("redacted"),
    standfirst: "Eight were for it and four against.",
  });
  await updateStory(room.newsroom, editor, { ...next, replaces: other.revisionId, note: "Eight." });
  await redactStory(room.newsroom, admin, { storyId: other.storyId, entries: [1], reason: "Order 12" });

  const printed: string[] = [];
  const print = (line: string) => printed.push(line);
  expect(await checkNewsroom(print)).toBe(0);
  expect(printed).toEqual(["2 chains: intact, 1 redacted"]);
  await asOwner(
    "ALTER TABLE log_entries DISABLE TRIGGER USER",
    `UPDATE log_entries SET at = at - interval '1 day' WHERE story_id = ${story.storyId}`,
    "ALTER TABLE log_entries ENABLE TRIGGER USER",
  );
  printed.length = 0;
  expect(await checkNewsroom(print)).toBe(1);
  expect(printed).toEqual([
    `Story ${story.storyId}: broken at entry 1: its number, kind or time is not the one that was written`,
    "2 chains: 1 broken",
  ]);
});
