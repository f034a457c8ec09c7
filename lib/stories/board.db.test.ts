import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { findHistory } from "@/lib/history/find-history";
import { searchLog } from "@/lib/log/search";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { A_MORNING, makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { approveStory } from "./approve";
import { readBoard } from "./board";
import { embargoStory } from "./embargo";
import { killStory } from "./kill";
import { liftEmbargo } from "./lift";
import { publishStory } from "./publish";
import { findPublication, findStoryForEditor, listSharable } from "./queries";
import { saveStory } from "./save";
import { scheduleStory } from "./schedule";
import { shareStory } from "./share";
import { signStory } from "./sign";
import { submitStory } from "./submit";
import { unscheduleStory } from "./unschedule";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let reporter: Actor;
let other: Actor;
let admin: Actor;
let draft: Awaited<ReturnType<typeof makeDraft>>;
let live: Awaited<ReturnType<typeof makeLive>>;

const text = (slug: string, headline = slug) => publishable({ sectionId: room.section.id, slug, headline });
const groupsOf = async (actor: Actor, filter = {}) => {
  const board = await readBoard(room.newsroom, actor, filter);
  return Object.fromEntries(
    board.groups
      .filter((group) => group.count > 0)
      .map((group) => [group.group, group.rows.map((row) => row.headline)]),
  );
};

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
  other = await makeActor(room.newsroom, "reporter");
  admin = await makeActor(room.newsroom, "admin");
  draft = await makeDraft(room.newsroom, reporter, text("a-draft"));
  const waiting = await makeDraft(room.newsroom, other, text("waiting"));
  await submitStory(room.newsroom, other, waiting);
  live = await makeLive(room.newsroom, editor, text("out"));
  const changing = await makeLive(room.newsroom, editor, text("out-and-changing"));
  await saveStory(room.newsroom, editor, {
    storyId: changing.storyId,
    baseVersion: changing.version,
    content: text("out-and-changing", "Next words"),
  });
});

describe("the board", () => {
  it("shows an editor every story, each in one group", async () => {
    expect(await groupsOf(editor)).toEqual({
      inReview: ["waiting"],
      drafts: ["a-draft"],
      changing: ["Next words"],
      live: ["out"],
    });
  });

  it("shows a reporter their own stories and what is live, and nobody else's draft", async () => {
    expect(await groupsOf(reporter)).toEqual({
      drafts: ["a-draft"],
      changing: ["out-and-changing"],
      live: ["out"],
    });
    expect(await groupsOf(other, { mine: true })).toEqual({ inReview: ["waiting"] });
  });

  it("finds by words, whatever stands in them", async () => {
    expect(await groupsOf(editor, { words: "WAIT" })).toEqual({ inReview: ["waiting"] });
    expect(await groupsOf(editor, { words: "100%' OR 1=1 --" })).toEqual({});
  });
});

describe("one story at the desk", () => {
  it("is not there for a reporter whose story it is not", async () => {
    expect(await findStoryForEditor(room.newsroom, other, draft.storyId)).toBeNull();
    expect(await findHistory(room.newsroom, other, draft.storyId)).toBeNull();
    expect(await findPublication(room.newsroom, other, draft.storyId, draft.revisionId)).toBeNull();
    for (const id of [0, -1, 1.5, Number.NaN, 2 ** 40]) {
      expect(await findStoryForEditor(room.newsroom, editor, id)).toBeNull();
    }
  });

  it("offers each act with its reason where it is refused", async () => {
    const acts = (await findStoryForEditor(room.newsroom, reporter, draft.storyId))?.acts ?? [];
    const reasonOf = (act: string) => acts.find((candidate) => candidate.act === act)?.reason;
    expect(reasonOf("story.save")).toBeUndefined();
    expect(reasonOf("story.publish")).toBe("onlyEditors");
    expect(reasonOf("story.kill")).toBe("onlyEditors");
    const forEditor = (await findStoryForEditor(room.newsroom, editor, draft.storyId))?.acts ?? [];
    expect(forEditor.find((candidate) => candidate.act === "story.kill")?.reason).toBe(
      "state.neverPublished",
    );
  });

  it("shows the writer's note while the text waits for an editor, and only to those who work on it", async () => {
    const { storyId, version, revisionId } = await makeDraft(room.newsroom, reporter, text("with-a-note"));
    const note = "The clerk rings back at two";
    await submitStory(room.newsroom, reporter, { storyId, version, note });
    const submitted = async (actor: Actor) =>
      (await findStoryForEditor(room.newsroom, actor, storyId))?.submitted?.note;
    expect(await submitted(editor)).toBe(note);
    await approveStory(room.newsroom, editor, { storyId, revisionId });
    expect(await submitted(editor)).toBeUndefined();
    await publishStory(room.newsroom, editor, { storyId, revisionId, replaces: null });
    await submitStory(room.newsroom, reporter, { storyId, version, note });
    expect(await submitted(editor)).toBe(note);
    expect(await submitted(other)).toBeUndefined();
  });

  it("can be shared with the reporters who do not write in it yet", async () => {
    const { storyId } = await makeDraft(room.newsroom, reporter, text("sharable"));
    const names = async () => (await listSharable(room.newsroom, storyId)).map(({ id }) => id);
    const idOf = (actor: Actor) => (actor.kind === "person" ? actor.id : 0);
    expect(await names()).toContain(idOf(other));
    for (const anyway of [reporter, editor, admin]) expect(await names()).not.toContain(idOf(anyway));
    await shareStory(room.newsroom, reporter, { storyId, personId: idOf(other) });
    expect(await names()).not.toContain(idOf(other));
  });

  it("shows the stamps before and after each kind of change", async () => {
    const view = await findPublication(room.newsroom, editor, live.storyId, live.revisionId);
    const kinds = (stamps: { kind: string }[] | undefined) => stamps?.map((stamp) => stamp.kind);
    expect(kinds(view?.stampsBefore)).toEqual(["published"]);
    expect(kinds(view?.stampsAfter.fix)).toEqual(["published"]);
    expect(kinds(view?.stampsAfter.updated)).toEqual(["published", "updated"]);
    expect(kinds(view?.stampsAfter.corrected)).toEqual(["published", "corrected"]);
  });

  it("names the address that a headline alone will give, and afterwards the place where it stands", async () => {
    const content = text("", "A bench for the quay");
    const bench = await makeDraft(room.newsroom, editor, content);
    const before = await findPublication(room.newsroom, editor, bench.storyId, bench.revisionId);
    expect(before?.address).toBe("/city/a-bench-for-the-quay");
    expect((await findStoryForEditor(room.newsroom, editor, bench.storyId))?.place).toBeUndefined();
    const out = await makeLive(room.newsroom, editor, text("", "A second bench"));
    const seen = await findStoryForEditor(room.newsroom, editor, out.storyId);
    expect(seen?.content.slug).toBe("");
    expect(seen?.place).toEqual({ sectionId: room.section.id, slug: "a-second-bench" });
    const after = await findPublication(room.newsroom, editor, out.storyId, out.revisionId);
    expect(after?.address).toBe("/city/a-second-bench");
  });
});

describe("what is not public of a live story", () => {
  it("is hidden from a reporter who does not work on it: they read what readers read", async () => {
    const { storyId, version } = await makeLive(room.newsroom, editor, text("half-public"));
    const aside = { internalNotes: "Ask the lawyer", dueAt: null, askedWords: null };
    const content = text("half-public", "Not for everybody yet");
    await saveStory(room.newsroom, editor, { storyId, baseVersion: version, content, aside });
    const seen = await findStoryForEditor(room.newsroom, other, storyId);
    expect(seen?.content.headline).toBe("half-public");
    expect(JSON.stringify(seen)).not.toMatch(/Not for everybody yet|Ask the lawyer/);
    expect((await findStoryForEditor(room.newsroom, admin, storyId))?.content.headline).toBe(
      "Not for everybody yet",
    );
    const history = await findHistory(room.newsroom, other, storyId);
    expect(history?.rows.map(({ entry }) => entry?.act)).toEqual(["story.publish"]);
  });

  it("is sealed when the story is killed, but for admins", async () => {
    const { storyId } = await makeLive(room.newsroom, editor, text("sealed"));
    const kill = {
      publicState: "live",
      reason: "A court order",
      reasonClass: "legal",
      showHeadline: false,
    } as const;
    await killStory(room.newsroom, editor, { storyId, ...kill });
    await expect(
      saveStory(room.newsroom, editor, { storyId, baseVersion: 1, content: text("after-the-end") }),
    ).rejects.toMatchObject({ code: "state.killed" });
    expect((await findStoryForEditor(room.newsroom, editor, storyId))?.content.body.blocks).toEqual([]);
    expect((await findStoryForEditor(room.newsroom, admin, storyId))?.content.body.blocks).toHaveLength(1);
  });
});

describe("the log", () => {
  it("names every act with who did it, and is whole only for admins", async () => {
    const { entries } = await searchLog(room.newsroom, admin, { story: String(live.storyId) });
    expect(entries.map((entry) => [entry.act, entry.who])).toEqual([
      ["story.publish", editor.name],
      ["story.create", editor.name],
    ]);
    await expect(searchLog(room.newsroom, editor)).rejects.toThrow(NotAllowed);
    expect((await searchLog(room.newsroom, admin)).count).toBeGreaterThan(4);
  });
});

describe("what happens at a time", () => {
  const noon = new Date("2026-03-02T07:00:00.000Z");
  const boardOf = (actor: Actor) => readBoard(room.newsroom, actor, {});
  const rowOf = async (storyId: number) => {
    const rows = (await boardOf(editor)).groups.flatMap(({ rows: all }) => all);
    const found = rows.filter(({ id }) => id === storyId);
    expect(found).toHaveLength(1);
    return found[0];
  };
  const noticed = async (storyId: number) =>
    (await boardOf(editor)).attention.filter(({ row }) => row.id === storyId).map(({ what }) => what);
  const scheduled = async (slug: string) => {
    const { storyId, revisionId, version } = await makeDraft(room.newsroom, reporter, text(slug));
    const plan = { kind: "publish", storyId, revisionId, replaces: null, at: noon } as const;
    const { scheduleId } = await scheduleStory(room.newsroom, editor, plan);
    return { storyId, version, scheduleId };
  };

  afterEach(() => room.clock.set(A_MORNING));

  it("stands in a group of its own, by its time, and nowhere else", async () => {
    const { storyId } = await scheduled("at-noon");
    const row = await rowOf(storyId);
    expect(row?.group).toBe("scheduled");
    expect(row?.time).toMatchObject({ kind: "scheduled", overdue: false });
    expect(row?.standing.scheduled).toMatchObject({ kind: "publish", newer: false, stuck: false });
    const marks = (await boardOf(editor)).day.filter(({ id }) => id === storyId);
    expect(marks.map(({ what, moment }) => [what, moment.timeWords])).toEqual([["scheduled", "12:00"]]);
  });

  it("says that newer text will not go out", async () => {
    const { storyId, version } = await scheduled("newer-text");
    const content = text("newer-text", "Written after it was scheduled");
    await saveStory(room.newsroom, reporter, { storyId, baseVersion: version, content });
    expect((await rowOf(storyId))?.standing.scheduled?.newer).toBe(true);
  });

  it("is stuck when the clock has not written it down a minute later, and not before", async () => {
    const { storyId } = await scheduled("stuck");
    room.clock.set("2026-03-02T07:00:59.000Z");
    expect(await noticed(storyId)).toEqual([]);
    room.clock.set("2026-03-02T07:01:01.000Z");
    expect(await noticed(storyId)).toEqual(["stuck"]);
    expect((await rowOf(storyId))?.time?.overdue).toBe(true);
  });

  it("says why it was cancelled until something newer happens", async () => {
    const { storyId } = await scheduled("stopped");
    await embargoStory(room.newsroom, editor, { storyId, until: null, reason: "The family asks for a day" });
    const cancelled = async () =>
      (await findStoryForEditor(room.newsroom, editor, storyId))?.standing.cancelled?.cause;
    expect(await cancelled()).toBe("embargo");
    expect(await noticed(storyId)).toEqual(["cancelled"]);
    expect((await rowOf(storyId))?.standing.embargo?.until).toBeUndefined();
    room.clock.set("2026-03-02T05:00:00.000Z");
    await liftEmbargo(room.newsroom, editor, { storyId, reason: "They agreed" });
    expect(await cancelled()).toBe("embargo");
    const view = await findStoryForEditor(room.newsroom, editor, storyId);
    const plan = { storyId, revisionId: view?.latestRevision?.id ?? 0, replaces: null, at: noon };
    await scheduleStory(room.newsroom, editor, { kind: "publish", ...plan });
    expect(await cancelled()).toBeUndefined();
    expect(await noticed(storyId)).toEqual([]);
  });

  it("asks nobody to look at a schedule that somebody called back", async () => {
    const { storyId, scheduleId } = await scheduled("called-back");
    await unscheduleStory(room.newsroom, editor, { storyId, scheduleId });
    expect(await noticed(storyId)).toEqual([]);
    expect((await rowOf(storyId))?.group).toBe("drafts");
  });
});

describe("a story that nobody but its writer has read", () => {
  it("is named to editors until another one has signed it, and never to reporters", async () => {
    const colleague = await makeActor(room.newsroom, "editor");
    const { storyId, revisionId } = await makeLive(room.newsroom, editor, text("unread"));
    const named = async (actor: Actor) =>
      (await readBoard(room.newsroom, actor, {})).attention.filter(({ row }) => row.id === storyId).length;
    const signs = async (actor: Actor) =>
      (await findStoryForEditor(room.newsroom, actor, storyId))?.acts.find(({ act }) => act === "story.sign");
    expect([await named(editor), await named(reporter)]).toEqual([1, 0]);
    expect(await signs(editor)).toMatchObject({ allowed: false, reason: "ownPublication", shown: true });
    expect(await signs(colleague)).toMatchObject({ allowed: true, shown: true });
    await signStory(room.newsroom, colleague, { storyId, revisionId });
    expect(await named(editor)).toBe(0);
    expect(await signs(colleague)).toMatchObject({ allowed: false, shown: false });
  });
});
