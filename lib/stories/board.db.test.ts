import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { readBoard } from "./board";
import { killStory } from "./kill";
import { findPublication, findStoryForEditor } from "./queries";
import { saveStory } from "./save";
import { findStoryLog, listLog } from "./story-log";
import { submitStory } from "./submit";

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
    expect(await findStoryLog(room.newsroom, other, draft.storyId)).toBeNull();
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

  it("shows the stamps before and after each kind of change", async () => {
    const view = await findPublication(room.newsroom, editor, live.storyId, live.revisionId);
    const kinds = (stamps: { kind: string }[] | undefined) => stamps?.map((stamp) => stamp.kind);
    expect(kinds(view?.stampsBefore)).toEqual(["published"]);
    expect(kinds(view?.stampsAfter.fix)).toEqual(["published"]);
    expect(kinds(view?.stampsAfter.updated)).toEqual(["published", "updated"]);
    expect(kinds(view?.stampsAfter.corrected)).toEqual(["published", "corrected"]);
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
    const log = await findStoryLog(room.newsroom, other, storyId);
    expect(log?.map((entry) => entry.act)).toEqual(["story.publish"]);
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
    expect((await findStoryForEditor(room.newsroom, editor, storyId))?.content.body.blocks).toEqual([]);
    expect((await findStoryForEditor(room.newsroom, admin, storyId))?.content.body.blocks).toHaveLength(1);
  });
});

describe("the log", () => {
  it("names every act with who did it, and is whole only for admins", async () => {
    const log = await findStoryLog(room.newsroom, editor, live.storyId);
    expect(log?.map((entry) => [entry.act, entry.who])).toEqual([
      ["story.publish", editor.name],
      ["story.create", editor.name],
    ]);
    await expect(listLog(room.newsroom, editor)).rejects.toThrow(NotAllowed);
    expect((await listLog(room.newsroom, admin)).length).toBeGreaterThan(4);
  });
});
