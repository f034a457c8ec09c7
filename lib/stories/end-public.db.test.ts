import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import { Conflict, RuleBroken } from "@/lib/refusal";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { killStory } from "./kill";
import { findPublicText } from "./public";
import { publishStory } from "./publish";
import { saveStory } from "./save";
import { unpublishStory } from "./unpublish";
import { updateStory } from "./update";
import { withdrawStory } from "./withdraw";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

const text = (fields: { headline?: string; slug?: string } = {}) =>
  publishable({ sectionId: room.section.id, ...fields });

describe("the end of a story's public life", () => {
  it("lets a kill land whatever is typed meanwhile, and nothing typed is lost", async () => {
    const live = await makeLive(room.newsroom, editor, text({ slug: "killed" }));
    await saveStory(room.newsroom, editor, {
      storyId: live.storyId,
      baseVersion: live.version,
      content: text({ headline: "Typed while it was killed" }),
    });
    await killStory(room.newsroom, editor, {
      storyId: live.storyId,
      publicState: "live",
      reason: "A court order",
      reasonClass: "legal",
      showHeadline: false,
    });
    expect(await findPublicText(readerDatabase(), live.storyId)).toBeNull();
    const working = await room.newsroom.db.workingCopy.findUniqueOrThrow({
      where: { storyId: live.storyId },
    });
    expect(working.headline).toBe("Typed while it was killed");
  });

  it("keeps a withdrawn story readable and an unpublished one not, whose address stays its own", async () => {
    const live = await makeLive(room.newsroom, editor, text({ slug: "taken-back" }));
    await withdrawStory(room.newsroom, editor, {
      storyId: live.storyId,
      publicState: "live",
      note: "We cannot stand by it.",
    });
    expect((await findPublicText(readerDatabase(), live.storyId))?.publicState).toBe("withdrawn");
    await unpublishStory(room.newsroom, editor, {
      storyId: live.storyId,
      publicState: "withdrawn",
      reason: "Asked by the source",
    });
    expect(await findPublicText(readerDatabase(), live.storyId)).toBeNull();
    const second = await makeDraft(room.newsroom, editor, text({ slug: "taken-back" }));
    await expect(publishStory(room.newsroom, editor, { ...second, replaces: null })).rejects.toMatchObject({
      code: "addressTaken",
    });
  });

  it("refuses an end for a public state that is no longer the one on the screen", async () => {
    const live = await makeLive(room.newsroom, editor, text({ slug: "stale-screen" }));
    const stale = unpublishStory(room.newsroom, editor, {
      storyId: live.storyId,
      publicState: "withdrawn",
      reason: "Late",
    });
    await expect(stale).rejects.toThrow(Conflict);
    await expect(
      updateStory(room.newsroom, editor, {
        storyId: live.storyId,
        revisionId: live.revisionId,
        replaces: live.revisionId,
      }),
    ).rejects.toThrow(RuleBroken);
  });
});
