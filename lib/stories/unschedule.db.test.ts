import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { readAt } from "@/prisma/read-at";
import { refused } from "@/prisma/refused";
import { killStory } from "./kill";
import { returnStory } from "./return";
import { scheduleStory } from "./schedule";
import { submitStory } from "./submit";
import { unpublishStory } from "./unpublish";
import { unscheduleStory } from "./unschedule";
import { updateStory } from "./update";
import { withdrawStory } from "./withdraw";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let reporter: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
});

const text = (slug: string, headline = "Council votes to reopen the old lock") =>
  publishable({ sectionId: room.section.id, slug, headline });
const at = (minutes: number) => new Date(room.clock.now().getTime() + minutes * 60_000);
const plan = (draft: { storyId: number; revisionId: number }, time: Date, actor = editor) =>
  scheduleStory(room.newsroom, actor, { ...draft, kind: "publish", replaces: null, at: time });
const schedulesOf = (storyId: number) =>
  room.newsroom.db.schedule.findMany({ where: { storyId }, orderBy: { id: "asc" } });

/** A live story of which a change and an end are planned. */
const planned = async (slug: string) => {
  const live = await makeLive(room.newsroom, editor, text(slug));
  const next = await makeChange(room.newsroom, editor, live, text(slug, "Planned words"));
  const { storyId, revisionId: replaces } = live;
  const change = { revisionId: next.revisionId, replaces, note: "More voices." };
  await scheduleStory(room.newsroom, editor, { ...change, storyId, kind: "update", at: at(30) });
  await scheduleStory(room.newsroom, editor, {
    storyId,
    kind: "unpublish",
    at: at(60),
    reason: "The offer ends",
  });
  return { ...live, next };
};

describe("what cancels a plan, and says so", () => {
  const ends = {
    withdrawn: (storyId: number) =>
      withdrawStory(room.newsroom, editor, { storyId, publicState: "live", note: "We cannot stand by it." }),
    unpublished: (storyId: number) =>
      unpublishStory(room.newsroom, editor, { storyId, publicState: "live", reason: "Asked by the source" }),
    killed: (storyId: number) =>
      killStory(room.newsroom, editor, {
        storyId,
        publicState: "live",
        reason: "A court order",
        reasonClass: "legal",
        showHeadline: false,
      }),
  };

  it.each(Object.entries(ends))(
    "a story that is %s has no plan left, neither a change nor an end",
    async (cause, end) => {
      const { storyId } = await planned(`ends-${cause}`);
      await end(storyId);
      expect((await schedulesOf(storyId)).map(({ state, cancelledBy }) => [state, cancelledBy])).toEqual([
        ["cancelled", cause],
        ["cancelled", cause],
      ]);
      const said = await room.newsroom.db.logEntry.findMany({ where: { storyId, act: "story.unschedule" } });
      expect(said).toHaveLength(2);
      expect(said[0]?.data).toMatchObject({ cause });
      expect((await readAt(at(30), storyId)).headline).not.toBe("Planned words");
    },
  );

  it("a publication by hand takes the place of the planned one, and a planned end stays", async () => {
    const { storyId, revisionId, next } = await planned("by-hand");
    const change = { storyId, revisionId: next.revisionId, replaces: revisionId, note: "More." };
    await updateStory(room.newsroom, editor, change);
    expect(
      (await schedulesOf(storyId)).map(({ kind, state, cancelledBy }) => [kind, state, cancelledBy]),
    ).toEqual([
      ["update", "cancelled", "published"],
      ["unpublish", "waiting", null],
    ]);
  });

  it("a text that goes back to its writer does not go out on its own", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text("goes-back"));
    const { revisionId } = await submitStory(room.newsroom, reporter, draft);
    await plan({ storyId: draft.storyId, revisionId }, at(30));
    await returnStory(room.newsroom, editor, { storyId: draft.storyId, revisionId, note: "Who said it?" });
    expect(await schedulesOf(draft.storyId)).toMatchObject([{ state: "cancelled", cancelledBy: "returned" }]);
  });

  it("an editor cancels it by its name, once, and not when it is out", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("called-off"));
    const { scheduleId } = await plan(draft, at(30));
    const cancel = (storyId: number, actor = editor) =>
      unscheduleStory(room.newsroom, actor, { storyId, scheduleId });
    const other = await makeDraft(room.newsroom, reporter, text("another"));
    expect(await refused(cancel(other.storyId))).toBe("nothingScheduled");
    expect(await refused(cancel(other.storyId, reporter))).toBe("onlyEditors");
    await cancel(draft.storyId);
    expect(await refused(cancel(draft.storyId))).toBe("schedule.cancelled");
    expect((await readAt(at(31), draft.storyId)).state).toBeNull();
    const again = await plan(draft, at(30));
    room.clock.set(at(31));
    const late = unscheduleStory(room.newsroom, editor, {
      storyId: draft.storyId,
      scheduleId: again.scheduleId,
    });
    expect(await refused(late)).toBe("schedule.done");
  });
});
