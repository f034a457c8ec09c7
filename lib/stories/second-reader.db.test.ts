import { expect, it } from "vitest";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { fixStory } from "./fix";
import { shareStory } from "./share";
import { signStory } from "./sign";

it("is not found by a colleague's full stop: an unread text stays unread until another editor signs", async () => {
  const { newsroom, section } = await makeNewsroom();
  const editor = await makeActor(newsroom, "editor");
  const second = await makeActor(newsroom, "editor");
  const reporter = await makeActor(newsroom, "reporter");
  const text = publishable({ sectionId: section.id });
  const live = await makeLive(newsroom, editor, text);
  const { storyId } = live;
  const unsigned = async () =>
    (await newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } })).unsigned;
  expect(await unsigned()).toBe(true);

  await shareStory(newsroom, editor, { storyId, personId: reporter.id });
  const standfirst = text.standfirst.replace(/\.$/, "");
  const next = await makeChange(newsroom, reporter, live, { ...text, standfirst });
  await fixStory(newsroom, editor, { ...next, replaces: live.revisionId });
  expect(await unsigned()).toBe(true);

  await signStory(newsroom, second, { storyId, revisionId: next.revisionId });
  expect(await unsigned()).toBe(false);
  const again = await makeChange(newsroom, reporter, next, text);
  await fixStory(newsroom, editor, { ...again, replaces: next.revisionId });
  expect(await unsigned()).toBe(false);
});
