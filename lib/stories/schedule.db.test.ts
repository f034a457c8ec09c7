import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import {
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { readAt } from "@/prisma/read-at";
import { refused } from "@/prisma/refused";
import { confirmStory, listDueStories } from "./confirm";
import { findAddress } from "./public";
import { publishStory } from "./publish";
import { redateStory } from "./redate";
import { saveStory } from "./save";
import { scheduleStory } from "./schedule";
import { updateStory } from "./update";

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
const planEnd = (storyId: number, time: Date, reason = "The offer ends") =>
  scheduleStory(room.newsroom, editor, { storyId, kind: "unpublish", at: time, reason });
const planChange = (live: { storyId: number; revisionId: number }, revisionId: number, time: Date) =>
  scheduleStory(room.newsroom, editor, {
    storyId: live.storyId,
    kind: "update",
    revisionId,
    replaces: live.revisionId,
    at: time,
    note: "More voices.",
  });

describe("a story that is scheduled", () => {
  it("is out at its time to the millisecond though no clock has run, and nothing changes when the clock confirms it", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text("at-two"));
    const time = at(60);
    await plan(draft, time);
    const { storyId } = draft;
    expect(await readAt(new Date(time.getTime() - 1), storyId)).toMatchObject({
      headline: null,
      entries: [],
    });
    const announced = await readAt(time, storyId);
    expect(announced).toMatchObject({
      state: "live",
      listedAt: time,
      entries: [{ kind: "published", at: time }],
    });
    expect(announced.stamps?.published.moment).toEqual({ precision: "instant", at: time.toISOString() });
    room.clock.set(new Date(time.getTime() + 180_000));
    expect(await listDueStories(room.newsroom, 10)).toContain(storyId);
    await confirmStory(room.newsroom, storyId);
    expect(await readAt(time, storyId)).toEqual(announced);
    expect(await listDueStories(room.newsroom, 10)).not.toContain(storyId);
    const entry = await room.newsroom.db.logEntry.findFirstOrThrow({
      where: { storyId, act: "story.publish" },
    });
    expect(entry).toMatchObject({ at: time, recordedAt: room.clock.now(), actorKind: "clock" });
    await confirmStory(room.newsroom, storyId);
    expect(await room.newsroom.db.effect.count({ where: { storyId } })).toBe(1);
  });

  it("goes out with the revision that was pinned, though the text was edited since", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("pinned", "As it was pinned"));
    await plan(draft, at(30));
    const typed = {
      storyId: draft.storyId,
      baseVersion: draft.version,
      content: text("pinned", "Edited since"),
    };
    await saveStory(room.newsroom, editor, typed);
    const time = at(30);
    expect((await readAt(time, draft.storyId)).headline).toBe("As it was pinned");
    room.clock.set(time);
    await confirmStory(room.newsroom, draft.storyId);
    expect((await readAt(time, draft.storyId)).headline).toBe("As it was pinned");
    const story = await room.newsroom.db.story.findUniqueOrThrow({
      where: { id: draft.storyId },
      include: { working: true },
    });
    expect(story).toMatchObject({ changing: true, working: { headline: "Edited since" } });
  });

  it("brings a prepared date with it: an archive piece is dated by its day before and after the clock has run", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("from-the-archive"));
    const time = at(30);
    await plan(draft, time);
    const moment = { precision: "day", day: "1996-03-14" } as const;
    await redateStory(room.newsroom, editor, { storyId: draft.storyId, moment, reason: "The bound volume" });
    const announced = await readAt(time, draft.storyId);
    expect(announced.stamps?.published.moment).toEqual(moment);
    expect(announced.listedAt).toEqual(new Date("1996-03-13T18:00:00Z"));
    room.clock.set(at(31));
    await confirmStory(room.newsroom, draft.storyId);
    expect(await readAt(time, draft.storyId)).toEqual(announced);
  });

  it("takes its address at once, so that nobody else can, and leads there from its time on", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("reserved"));
    await plan(draft, at(30));
    const rival = await makeDraft(room.newsroom, editor, text("reserved"));
    expect(await refused(publishStory(room.newsroom, editor, { ...rival, replaces: null }))).toBe(
      "addressTaken",
    );
    expect(await refused(plan(rival, at(20)))).toBe("addressTaken");
    for (const [minutes, found] of [
      [29, null],
      [30, { storyId: draft.storyId }],
    ] as const) {
      const readers = readersAt(at(minutes));
      const address = await findAddress(readers, room.edition.id, "city", "reserved");
      await readers.$disconnect();
      if (found) expect(address).toMatchObject(found);
      else expect(address).toBeNull();
    }
  });
});

describe("a live story with a plan", () => {
  it("changes at the time that was announced, as an update of that time", async () => {
    const live = await makeLive(room.newsroom, editor, text("planned-change", "Before"));
    const next = await makeChange(room.newsroom, editor, live, text("planned-change", "After"));
    const time = at(45);
    await planChange(live, next.revisionId, time);
    expect((await readAt(at(44), live.storyId)).headline).toBe("Before");
    const announced = await readAt(time, live.storyId);
    expect(announced.headline).toBe("After");
    expect(announced.stamps?.updated?.moment).toEqual({ precision: "instant", at: time.toISOString() });
    room.clock.set(at(50));
    await confirmStory(room.newsroom, live.storyId);
    expect(await readAt(time, live.storyId)).toEqual(announced);
  });

  it("ends at the time that was announced, and readers' lists and entries agree before and after the clock", async () => {
    const live = await makeLive(room.newsroom, editor, text("planned-end"));
    const time = at(45);
    await planEnd(live.storyId, time);
    expect((await readAt(at(44), live.storyId)).state).toBe("live");
    const announced = await readAt(time, live.storyId);
    expect(announced).toMatchObject({ state: null, headline: null });
    expect(announced.entries.map(({ kind, revisionId }) => [kind, revisionId])).toEqual([
      ["published", null],
      ["unpublished", null],
    ]);
    room.clock.set(at(50));
    await confirmStory(room.newsroom, live.storyId);
    expect(await readAt(time, live.storyId)).toEqual(announced);
    expect(
      (await room.newsroom.db.story.findUniqueOrThrow({ where: { id: live.storyId } })).publicState,
    ).toBe("unpublished");
  });

  it("comes and goes by plan: a publication and an end beside each other, in that order only", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("come-and-go"));
    expect(await refused(planEnd(draft.storyId, at(30)))).toBe("state.neverPublished");
    await plan(draft, at(60));
    expect(await refused(planEnd(draft.storyId, at(60)))).toBe("fields.endBeforeText");
    await planEnd(draft.storyId, at(90));
    expect(await refused(plan(draft, at(91)))).toBe("fields.textAfterEnd");
    expect((await readAt(at(59), draft.storyId)).state).toBeNull();
    expect((await readAt(at(60), draft.storyId)).state).toBe("live");
    const gone = await readAt(at(90), draft.storyId);
    expect(gone.entries.map(({ kind }) => kind)).toEqual(["published", "unpublished"]);
    const last = at(90);
    room.clock.set(at(95));
    await confirmStory(room.newsroom, draft.storyId);
    expect(await readAt(last, draft.storyId)).toEqual(gone);
  });

  it("is settled before any other act: an editor who comes late meets what readers have", async () => {
    const live = await makeLive(room.newsroom, editor, text("settled-first"));
    const next = await makeChange(room.newsroom, editor, live, text("settled-first", "By plan"));
    const late = await makeChange(room.newsroom, editor, next, text("settled-first", "By hand"));
    const time = at(10);
    await planChange(live, next.revisionId, time);
    room.clock.set(at(12));
    const input = { storyId: live.storyId, revisionId: late.revisionId, note: "More." };
    expect(await refused(updateStory(room.newsroom, editor, { ...input, replaces: live.revisionId }))).toBe(
      "publicMoved",
    );
    await updateStory(room.newsroom, editor, { ...input, replaces: next.revisionId });
    const { entries } = await readAt(room.clock.now(), live.storyId);
    expect(entries.map(({ kind, at: when }) => [kind, when]).slice(1)).toEqual([
      ["updated", time],
      ["updated", room.clock.now()],
    ]);
  });
});

describe("a time that cannot be", () => {
  it("has passed, is none, or lies beyond ten years", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("bad-times"));
    expect(await refused(plan(draft, at(0)))).toBe("fields.timePassed");
    expect(await refused(plan(draft, new Date("0000-01-01T00:00:00Z")))).toBe("fields.timePassed");
    expect(await refused(plan(draft, new Date("9999-12-31T23:59:59Z")))).toBe("fields.dateWrong");
    expect(await refused(plan(draft, new Date(Number.NaN)))).toBe("fields.dateWrong");
    expect(await refused(plan(draft, at(30), reporter))).toBe("notFound");
    expect(await refused(plan({ ...draft, revisionId: 999_999 }, at(30)))).toBe("notFound");
  });
});
