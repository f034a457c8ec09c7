import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { withdrawPictureRight } from "@/lib/media/withdraw-right";
import {
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { refused } from "@/prisma/refused";
import { confirmStory } from "./confirm";
import { embargoStory } from "./embargo";
import { liftEmbargo } from "./lift";
import { publishStory } from "./publish";
import { republishStory } from "./republish";
import { scheduleStory } from "./schedule";
import { unpublishStory } from "./unpublish";
import { updateStory } from "./update";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let admin: Actor;
let reporter: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  admin = await makeActor(room.newsroom, "admin");
  reporter = await makeActor(room.newsroom, "reporter");
});

const text = (slug: string, headline = "Council votes to reopen the old lock") =>
  publishable({ sectionId: room.section.id, slug, headline });
const at = (minutes: number) => new Date(room.clock.now().getTime() + minutes * 60_000);
const hold = (storyId: number, until: Date | null, actor = editor) =>
  embargoStory(room.newsroom, actor, { storyId, until, reason: "Agreed with the hospital" });
const publish = (draft: { storyId: number; revisionId: number }, actor = editor) =>
  publishStory(room.newsroom, actor, { ...draft, replaces: null, override: "Surely", emergency: "Surely" });
const plan = (draft: { storyId: number; revisionId: number }, time: Date, actor = editor) =>
  scheduleStory(room.newsroom, actor, { ...draft, kind: "publish", replaces: null, at: time });
const schedulesOf = (storyId: number) =>
  room.newsroom.db.schedule.findMany({ where: { storyId }, orderBy: { id: "asc" } });

describe("an embargo is a hard stop", () => {
  it("held without a date: nobody publishes or schedules the story, whatever they say, until it is lifted", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text("held"));
    await hold(draft.storyId, null);
    for (const actor of [editor, admin]) {
      expect(await refused(publish(draft, actor))).toBe("embargoHeld");
      expect(await refused(plan(draft, at(60 * 24 * 365), actor))).toBe("embargoHeld");
    }
    expect(await refused(publish(draft, reporter))).toBe("onlyEditors");
    await liftEmbargo(room.newsroom, editor, { storyId: draft.storyId, reason: "The family has been told" });
    await publish(draft);
  });

  it("until a time: no schedule before it, one at that very time, and publishing from then on", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("until"));
    const until = at(120);
    await hold(draft.storyId, until);
    for (const actor of [editor, admin]) {
      expect(await refused(publish(draft, actor))).toBe("embargoUntil");
      expect(await refused(plan(draft, new Date(until.getTime() - 1), actor))).toBe("embargoUntil");
    }
    await plan(draft, until);
    room.clock.set(new Date(until.getTime() - 1));
    expect(await refused(publish(draft))).toBe("embargoUntil");
    room.clock.set(until);
    await confirmStory(room.newsroom, draft.storyId);
    const readers = readersAt(until);
    expect(await readers.publicStory.count({ where: { id: draft.storyId } })).toBe(1);
    await readers.$disconnect();
  });

  it("of a live story: its change and its return wait, what readers have stays, and it can always be taken down", async () => {
    const live = await makeLive(room.newsroom, editor, text("live-held"));
    const next = await makeChange(room.newsroom, editor, live, text("live-held", "A second headline"));
    await hold(live.storyId, null);
    const { storyId, revisionId } = live;
    const change = { storyId, revisionId: next.revisionId, replaces: revisionId, note: "More." };
    expect(await refused(updateStory(room.newsroom, editor, change))).toBe("embargoHeld");
    const later = scheduleStory(room.newsroom, editor, { ...change, kind: "update", at: at(30) });
    expect(await refused(later)).toBe("embargoHeld");
    await unpublishStory(room.newsroom, editor, { storyId, publicState: "live", reason: "Agreed" });
    const back = {
      storyId,
      publicState: "unpublished" as const,
      revisionId,
      replaces: revisionId,
      reason: "Back",
    };
    expect(await refused(republishStory(room.newsroom, editor, back))).toBe("embargoHeld");
    await liftEmbargo(room.newsroom, editor, { storyId, reason: "Over" });
    await republishStory(room.newsroom, editor, back);
  });

  it("that comes after a schedule cancels it, and says so in the log; a schedule after its end stays", async () => {
    const early = await makeDraft(room.newsroom, editor, text("too-early"));
    await plan(early, at(30));
    await hold(early.storyId, at(60));
    expect(await schedulesOf(early.storyId)).toMatchObject([{ state: "cancelled", cancelledBy: "embargo" }]);
    const said = await room.newsroom.db.logEntry.findMany({
      where: { storyId: early.storyId, act: { in: ["story.embargo", "story.unschedule"] } },
      orderBy: { id: "asc" },
    });
    expect(said.map(({ act }) => act)).toEqual(["story.embargo", "story.unschedule"]);
    expect(said[1]?.data).toMatchObject({ cause: "embargo", kind: "publish" });
    const late = await makeDraft(room.newsroom, editor, text("late-enough"));
    await plan(late, at(90));
    await hold(late.storyId, at(60));
    expect(await schedulesOf(late.storyId)).toMatchObject([{ state: "waiting" }]);
  });

  it("is lifted by an editor only, with a reason; a reporter may set one on their own story", async () => {
    const { storyId } = await makeDraft(room.newsroom, reporter, text("who-lifts"));
    expect(await refused(hold(storyId, null, await makeActor(room.newsroom, "reporter")))).toBe("notFound");
    await hold(storyId, null, reporter);
    const lift = (actor: Actor, reason: string) => liftEmbargo(room.newsroom, actor, { storyId, reason });
    expect(await refused(lift(reporter, "I changed my mind"))).toBe("onlyEditors");
    expect(await refused(lift(editor, " "))).toBe("reasonMissing");
    await lift(editor, "The ministry has published it");
    expect(await refused(lift(editor, "Again"))).toBe("noEmbargo");
  });

  it("ends in the future, within ten years, and has a reason", async () => {
    const { storyId } = await makeDraft(room.newsroom, editor, text("bad-dates"));
    expect(await refused(hold(storyId, at(0)))).toBe("fields.timePassed");
    expect(await refused(hold(storyId, new Date("0000-01-01T00:00:00Z")))).toBe("fields.timePassed");
    expect(await refused(hold(storyId, new Date("9999-12-31T00:00:00Z")))).toBe("fields.dateWrong");
    expect(await refused(hold(storyId, new Date(Number.NaN)))).toBe("fields.dateWrong");
    const silent = embargoStory(room.newsroom, editor, { storyId, until: null, reason: "" });
    expect(await refused(silent)).toBe("reasonMissing");
  });
});

describe("a picture whose right is lost", () => {
  const withPicture = async (slug: string, rightsUntil: Date | null = null) => {
    const picture = await room.newsroom.db.picture.create({
      data: {
        contentHash: slug,
        mime: "image/jpeg",
        width: 960,
        height: 640,
        fileName: "lock.jpg",
        addedAt: room.clock.now(),
        rightsUntil,
      },
    });
    const lead = { pictureId: picture.id, alt: "A lock gate", credit: "Photograph: Dana Ermek" };
    return { picture, draft: await makeDraft(room.newsroom, editor, { ...text(slug), lead }) };
  };

  it("cancels what was scheduled with it and says so, and nothing goes out with it afterwards", async () => {
    const { picture, draft } = await withPicture("lost-right");
    await plan(draft, at(45));
    const take = (actor: Actor, reason: string) =>
      withdrawPictureRight(room.newsroom, actor, { pictureId: picture.id, reason });
    expect(await refused(take(reporter, "The agency asked"))).toBe("onlyEditors");
    expect(await refused(take(editor, ""))).toBe("reasonMissing");
    expect(await take(editor, "The agency asked")).toContain(draft.storyId);
    expect(await schedulesOf(draft.storyId)).toMatchObject([
      { state: "cancelled", cancelledBy: "pictureRights" },
    ]);
    expect(await refused(publish(draft))).toBe("pictureRights");
  });

  it("refuses a schedule for a time at which the right has ended, and allows one before", async () => {
    const { draft } = await withPicture("ending-right", at(60));
    expect(await refused(plan(draft, at(60)))).toBe("pictureRights");
    await plan(draft, at(59));
  });
});
