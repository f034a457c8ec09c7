import { beforeAll, describe, expect, it } from "vitest";
import { withdrawPictureRight } from "@/lib/media/withdraw-right";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { makeActor, makeLive, makeNewsroom, makePictureRow, publishable } from "@/prisma/factories";
import { inspectStory } from "./inspect";
import { findStoryForEditor } from "./queries";
import { saveStory } from "./save";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

const words = { alt: "A ferry", credit: "Photograph: Dana Ermek" };

async function lostIn(storyId: number) {
  const view = await findStoryForEditor(room.newsroom, editor, storyId);
  if (!view) throw new NotFound();
  return (await inspectStory(room.newsroom, editor, view)).lost;
}

async function liveWith(slug: string) {
  const [lead, shown, inText] = await Promise.all([1, 2, 3].map(() => makePictureRow(room.newsroom)));
  if (!lead || !shown || !inText) throw new Error("There are no pictures.");
  const pictures = [shown, inText].map(({ id }) => ({ pictureId: id, ...words }));
  const content = publishable({
    ...{ sectionId: room.section.id, slug, lead: { pictureId: lead.id, ...words } },
    body: {
      version: 1,
      blocks: [...publishable({ sectionId: room.section.id }).body.blocks, { type: "gallery", pictures }],
    },
  });
  const live = await makeLive(room.newsroom, editor, content);
  return { ...live, content, lead, inText };
}

describe("the pictures of a story that may not be shown any more", () => {
  it("are named with why, since when, and as what readers had them", async () => {
    const { storyId, lead, inText } = await liveWith("ferry");
    expect(await lostIn(storyId)).toEqual([]);
    const { newsroom } = room;
    await withdrawPictureRight(newsroom, editor, { pictureId: lead.id, reason: "The owner asked" });
    await newsroom.db.picture.update({
      where: { id: inText.id },
      data: { rightsUntil: new Date(newsroom.clock.now().getTime() - 1_000) },
    });
    const lost = (await lostIn(storyId)).sort((one, other) => one.id - other.id);
    expect(lost).toMatchObject([
      { id: lead.id, as: ["lead"], reason: "The owner asked", live: true, inDraft: true },
      { id: inText.id, as: ["gallery"], live: true, inDraft: true },
    ]);
    expect(lost[1]).not.toHaveProperty("reason");
    expect(lost[0]?.since.words).not.toBe("");
  });

  it("are named as long as readers have a gap, though the text in hand has them no more", async () => {
    const { storyId, lead, content } = await liveWith("bridge");
    const view = await findStoryForEditor(room.newsroom, editor, storyId);
    await withdrawPictureRight(room.newsroom, editor, { pictureId: lead.id, reason: "The owner asked" });
    await saveStory(room.newsroom, editor, {
      storyId,
      baseVersion: view?.version ?? 0,
      content: { ...content, lead: null },
    });
    expect(await lostIn(storyId)).toMatchObject([{ id: lead.id, as: ["lead"], live: true, inDraft: false }]);
  });
});
