import { expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { killStory } from "./kill";
import { redactStory } from "./redact";
import { withdrawStory } from "./withdraw";

it("takes a killed story's headline out of its notice too, and the sealed text with it", async () => {
  const { newsroom, section } = await makeNewsroom();
  const admin = await makeActor(newsroom, "admin");
  const headline = "The name of Ada Brook";
  const { storyId } = await makeLive(newsroom, admin, publishable({ sectionId: section.id, headline }));
  await withdrawStory(newsroom, admin, { storyId, publicState: "live", note: "About Ada Brook." });
  const end = { storyId, publicState: "withdrawn", reason: "A court." } as const;
  await killStory(newsroom, admin, { ...end, reasonClass: "legal", showHeadline: true });
  const seen = async () => JSON.stringify(await readersLog());
  const readersLog = async () =>
    (await readerDatabase().publicLogEntry.findMany({ where: { storyId } })).map(({ note, data }) => ({
      note,
      data,
    }));
  expect(await seen()).toContain(headline);
  expect(await seen()).not.toContain("About Ada Brook.");

  await redactStory(newsroom, admin, { storyId, entries: [1], reason: "Order 12" });
  expect(await seen()).not.toContain("Ada Brook");
  const { working } = await newsroom.db.story.findUniqueOrThrow({
    where: { id: storyId },
    include: { working: true },
  });
  expect(JSON.stringify(working)).not.toContain("Ada Brook");
});
