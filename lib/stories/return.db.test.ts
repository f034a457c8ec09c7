import { expect, it } from "vitest";
import { makeActor, makeChange, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { refused } from "@/prisma/refused";
import { approveStory } from "./approve";
import { publishStory } from "./publish";
import { returnStory } from "./return";
import { submitStory } from "./submit";

it("takes an approval away for good: what is returned goes out after another approval only", async () => {
  const { newsroom, section } = await makeNewsroom();
  const editor = await makeActor(newsroom, "editor");
  const reporter = await makeActor(newsroom, "reporter");
  const text = publishable({ sectionId: section.id });
  const draft = await makeDraft(newsroom, reporter, text);
  const { storyId } = draft;
  const { revisionId } = await submitStory(newsroom, reporter, draft);
  await approveStory(newsroom, editor, { storyId, revisionId });
  await returnStory(newsroom, editor, { storyId, revisionId, note: "Who were the four?" });
  const next = await makeChange(newsroom, reporter, draft, { ...text, dateline: "Upper Talmer" });
  const publish = () =>
    publishStory(newsroom, editor, { storyId, revisionId: next.revisionId, replaces: null });
  expect(await refused(publish())).toBe("approvalVoid");
  const again = await submitStory(newsroom, reporter, next);
  await approveStory(newsroom, editor, { storyId, revisionId: again.revisionId });
  await publish();
  expect((await newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } })).publicState).toBe("live");
});
