import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { readAt } from "@/prisma/read-at";
import { refused } from "@/prisma/refused";
import { killStory } from "./kill";
import { republishStory } from "./republish";
import { restoreStory } from "./restore";
import { unpublishStory } from "./unpublish";
import { withdrawStory } from "./withdraw";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

const text = (slug: string, headline = "Council votes to reopen the old lock") =>
  publishable({ sectionId: room.section.id, slug, headline });
const at = (minutes: number) => new Date(room.clock.now().getTime() + minutes * 60_000);

describe("a story that comes back", () => {
  it("keeps its first date and its address, from unpublished, from withdrawn, and from killed by an admin", async () => {
    const admin = await makeActor(room.newsroom, "admin");
    const live = await makeLive(room.newsroom, editor, text("comes-back"));
    const { storyId, revisionId } = live;
    const first = (await readAt(room.clock.now(), storyId)).stamps?.published;
    const back = (publicState: "withdrawn" | "unpublished") =>
      republishStory(room.newsroom, editor, {
        storyId,
        publicState,
        revisionId,
        replaces: revisionId,
        reason: "It holds",
      });
    room.clock.set(at(60));
    await unpublishStory(room.newsroom, editor, { storyId, publicState: "live", reason: "In doubt" });
    expect(await refused(back("withdrawn"))).toBe("stateMoved");
    await back("unpublished");
    room.clock.set(at(60));
    await withdrawStory(room.newsroom, editor, { storyId, publicState: "live", note: "In doubt" });
    await back("withdrawn");
    await ends(storyId);
    const restore = (actor: Actor, reason = "The court lifted it") =>
      restoreStory(room.newsroom, actor, { storyId, reason });
    expect(await refused(back("unpublished"))).toBe("state.killed");
    expect(await refused(restore(editor))).toBe("onlyAdmins");
    expect(await refused(restore(admin, ""))).toBe("reasonMissing");
    await restore(admin);
    expect((await readAt(room.clock.now(), storyId)).state).toBeNull();
    await back("unpublished");
    const now = await readAt(room.clock.now(), storyId);
    expect(now.stamps?.published).toEqual(first);
    expect(now.stamps?.modified).toEqual(first);
    expect(now.state).toBe("live");
  });

  const ends = (storyId: number) =>
    killStory(room.newsroom, editor, {
      storyId,
      publicState: "live",
      reason: "A court order",
      reasonClass: "legal",
      showHeadline: false,
    });
});
