import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, NotAllowed } from "@/lib/refusal";
import { approveStory } from "@/lib/stories/approve";
import { correctStory } from "@/lib/stories/correct";
import type { StoryContent } from "@/lib/stories/fields";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { redactStory } from "@/lib/stories/redact";
import { restoreRevision } from "@/lib/stories/restore-revision";
import { returnStory } from "@/lib/stories/return";
import { saveStory } from "@/lib/stories/save";
import { scheduleStory } from "@/lib/stories/schedule";
import { submitStory } from "@/lib/stories/submit";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { compareRevisions } from "./compare-revisions";
import type { HistoryRow } from "./fields";
import { findHistory, PAGE, type HistoryAsked } from "./find-history";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let reporter: Actor;
let outsider: Actor;
let admin: Actor;

const text = (slug: string, headline: string): StoryContent =>
  publishable({ sectionId: room.section.id, slug, headline });

/** "story.publish 2" or "kept 3", as the timeline has it from the newest down. */
const told = ({ entry, revision }: HistoryRow) =>
  [entry?.act ?? "kept", revision?.number].filter((part) => part !== undefined).join(" ");

async function historyOf(actor: Actor, storyId: number, asked?: HistoryAsked) {
  const view = await findHistory(room.newsroom, actor, storyId, asked);
  if (!view) throw new Error("There is no such history.");
  return view;
}

/** A story that was handed in, sent back, published and corrected, each at its own minute. */
async function corrected(slug: string) {
  const say = (minute: number) => room.clock.set(new Date(Date.UTC(2026, 2, 2, 5, minute)));
  say(0);
  const draft = await makeDraft(room.newsroom, editor, text(slug, "Seven for the lock"));
  say(1);
  await submitStory(room.newsroom, editor, draft);
  say(2);
  await returnStory(room.newsroom, editor, { ...draft, note: "Seven of whom?" });
  say(3);
  const live = await makeLive(room.newsroom, editor, text(`${slug}-live`, "Seven for the lock"));
  say(4);
  const change = await makeChange(room.newsroom, editor, live, text(`${slug}-live`, "Eight for the lock"));
  say(5);
  await correctStory(room.newsroom, editor, {
    ...change,
    replaces: live.revisionId,
    note: "Eight members voted for it, not seven.",
    reason: "The clerk rang.",
  });
  return { draft, live, change, storyId: live.storyId };
}

beforeAll(async () => {
  room = await makeNewsroom();
  [editor, reporter, outsider, admin] = [
    await makeActor(room.newsroom, "editor"),
    await makeActor(room.newsroom, "reporter"),
    await makeActor(room.newsroom, "reporter"),
    await makeActor(room.newsroom, "admin"),
  ];
});

describe("a story's history", () => {
  it("shows acts and revisions on one line, newest first, each with who, when and what became public", async () => {
    const { storyId, draft } = await corrected("one-line");
    const { rows } = await historyOf(editor, storyId);
    expect(rows.map(told)).toEqual(["story.correct 2", "kept 2", "story.publish 1", "story.create"]);
    expect(rows[0]).toMatchObject({
      day: { machine: "2026-03-02" },
      entry: {
        who: "name" in editor && editor.name,
        seconds: "10:05:00",
        publicKind: "corrected",
        publicNumber: 2,
      },
      revision: { number: 2, isPublic: true, wasPublished: true },
    });
    expect(rows[2]?.revision?.isPublic).toBe(false);
    const first = await historyOf(editor, draft.storyId);
    expect(first.rows.map(told)).toEqual(["story.return 1", "story.submit 1", "kept 1", "story.create"]);
    expect(first.rows[0]?.entry?.reason).toBe("Seven of whom?");
  });

  it("can be narrowed to revisions and to what readers saw", async () => {
    const { storyId } = await corrected("narrowed");
    const narrowed = async (show: "revisions" | "public") =>
      (await historyOf(editor, storyId, { show })).rows.map(told);
    expect(await narrowed("revisions")).toEqual(["kept 2", "kept 1"]);
    expect(await narrowed("public")).toEqual(["story.correct 2", "story.publish 1"]);
  });

  it("is not there for a reporter who has nothing to do with it, nor for a number that is none", async () => {
    const { storyId } = await makeDraft(room.newsroom, reporter, text("hidden", "Hidden"));
    expect(await findHistory(room.newsroom, outsider, storyId)).toBeNull();
    expect(await compareRevisions(room.newsroom, outsider, storyId, { a: 1, b: 1 })).toBeNull();
    for (const id of [0, -1, 1.5, Number.NaN, 2 ** 40]) {
      expect(await findHistory(room.newsroom, admin, id)).toBeNull();
    }
  });

  it("shows others of a live story only what readers could see", async () => {
    const { storyId, live } = await corrected("outside");
    await saveStory(room.newsroom, editor, {
      storyId,
      baseVersion: live.version + 1,
      content: text("outside-live", "Not for everybody yet"),
    });
    const view = await historyOf(outsider, storyId);
    expect(view.rows.map(told)).toEqual(["story.correct 2", "story.publish 1"]);
    expect(view.restore).toBeUndefined();
    expect(JSON.stringify(view)).not.toMatch(/Not for everybody yet|The clerk rang/);
    const { diff } = (await compareRevisions(room.newsroom, outsider, storyId, { a: 1, b: 2 })) ?? {};
    expect(JSON.stringify(diff)).toContain("Eight");
  });

  it("says what waits, and what is due while the clock has yet to write it down", async () => {
    room.clock.set("2026-03-02T06:00:00.000Z");
    const draft = await makeDraft(room.newsroom, editor, text("planned", "Planned"));
    const at = new Date("2026-03-02T07:00:00.000Z");
    await scheduleStory(room.newsroom, editor, { ...draft, kind: "publish", replaces: null, at });
    expect((await historyOf(editor, draft.storyId)).plans).toMatchObject([{ kind: "publish", due: false }]);
    room.clock.set("2026-03-02T07:00:01.000Z");
    expect((await historyOf(editor, draft.storyId)).plans).toMatchObject([{ kind: "publish", due: true }]);
  });

  it("comes in pages that lose nothing, however long it is", async () => {
    const { storyId } = await makeDraft(room.newsroom, editor, text("long", "Long"));
    await room.newsroom.db.logEntry.createMany({
      data: Array.from({ length: 2 * PAGE + 5 }, (_, index) => ({
        storyId,
        act: "story.share",
        at: new Date(Date.UTC(2026, 2, 3, 0, index)),
        actorKind: "person" as const,
        actorName: "A colleague",
      })),
    });
    const pages = await Promise.all([1, 2, 3].map((page) => historyOf(editor, storyId, { page })));
    expect(pages.map(({ rows }) => rows.length)).toEqual([PAGE, PAGE, 7]);
    const ids = pages.flatMap(({ rows }) =>
      rows.map(({ entry, revision }) => entry?.id ?? `r${revision?.id}`),
    );
    expect(new Set(ids).size).toBe(2 * PAGE + 7);
    for (const page of [0, -3, 99, Number.NaN]) {
      expect((await historyOf(editor, storyId, { page })).rows.length).toBeGreaterThan(0);
    }
  });
});

describe("two revisions of a story", () => {
  it("stand beside each other with their words and with the dates that readers saw at both moments", async () => {
    const { storyId } = await corrected("compared");
    const view = await compareRevisions(room.newsroom, editor, storyId, { a: 1, b: 2 });
    expect(view?.diff.rows[0]).toMatchObject({
      role: "headline",
      pieces: [{ change: "del", text: "Seven" }, { change: "ins", text: "Eight" }, { change: "same" }],
    });
    const kinds = [view?.a, view?.b].map((side) => side?.stamps.map(({ kind }) => kind));
    expect(kinds).toEqual([["published"], ["published", "corrected"]]);
  });

  it("are refused beside the field that names none of this story", async () => {
    const { storyId } = await corrected("refused");
    const asked = (a: number, b: number) => compareRevisions(room.newsroom, editor, storyId, { a, b });
    await expect(asked(1, 99)).rejects.toThrow(FieldsWrong);
    await expect(asked(1, 99)).rejects.toMatchObject({ fields: { b: "unknownRevision" } });
    for (const wrong of [0, -1, 0.5, Number.NaN, 2 ** 40]) {
      await expect(asked(wrong, 2)).rejects.toMatchObject({ fields: { a: "unknownRevision" } });
    }
  });
});

describe("what nobody may read any more", () => {
  it("is marked as removed where it was removed by law, and cannot be compared or brought back", async () => {
    const { storyId, live } = await corrected("removed");
    await redactStory(room.newsroom, admin, { storyId, entries: [1], reason: "A court order" });
    const { rows, choices, version } = await historyOf(admin, storyId);
    const first = rows.find(({ entry }) => entry?.publicKind === "published")?.revision;
    expect(first).toMatchObject({ number: 1, redacted: true, readable: false });
    expect(choices.map(({ number }) => number)).toEqual([2]);
    await expect(compareRevisions(room.newsroom, admin, storyId, { a: 1, b: 2 })).rejects.toMatchObject({
      fields: { a: "unknownRevision" },
    });
    const back = { storyId, revisionId: live.revisionId, baseVersion: version };
    await expect(restoreRevision(room.newsroom, admin, back)).rejects.toMatchObject({ code: "redacted" });
  });

  it("is sealed with a killed story: admins read its texts, editors only that it was killed and why", async () => {
    const { storyId } = await corrected("sealed");
    const kill = {
      publicState: "live",
      reason: "A court order",
      reasonClass: "legal",
      showHeadline: false,
    } as const;
    await killStory(room.newsroom, editor, { storyId, ...kill });
    const view = await historyOf(editor, storyId);
    expect(view).toMatchObject({ reading: "sealed", headline: "", choices: [], restore: { allowed: false } });
    expect(view.rows[0]?.entry).toMatchObject({ act: "story.kill", reason: "A court order" });
    const words = JSON.stringify(view);
    expect(words).not.toMatch(/Eight|Seven|The clerk rang/);
    await expect(compareRevisions(room.newsroom, editor, storyId, { a: 1, b: 2 })).rejects.toThrow(
      FieldsWrong,
    );
    expect((await compareRevisions(room.newsroom, admin, storyId, { a: 1, b: 2 }))?.diff.changes).toBe(1);
    expect(await findHistory(room.newsroom, outsider, storyId)).toBeNull();
  });
});

describe("the end of a story", () => {
  it("is told to its own reporter without the reason that editors read", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text("own-end", "Ended"));
    await publishStory(room.newsroom, editor, { ...draft, replaces: null });
    await killStory(room.newsroom, editor, {
      storyId: draft.storyId,
      publicState: "live",
      reason: "The source is in danger",
      reasonClass: "safety",
      showHeadline: false,
    });
    const own = await historyOf(reporter, draft.storyId);
    expect(own.rows[0]?.entry).toMatchObject({ act: "story.kill", details: { reasonClass: "safety" } });
    expect(JSON.stringify(own)).not.toContain("The source is in danger");
    expect(JSON.stringify(await historyOf(editor, draft.storyId))).toContain("The source is in danger");
  });
});

describe("an approval", () => {
  it("is marked as void once the text is another one, and only then", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text("void", "Approved words"));
    const { storyId, version, revisionId } = draft;
    await submitStory(room.newsroom, reporter, { storyId, version });
    await approveStory(room.newsroom, editor, { storyId, revisionId });
    const approval = async () =>
      (await historyOf(editor, storyId)).rows.find(({ entry }) => entry?.act === "story.approve");
    expect((await approval())?.isVoid).toBeUndefined();
    const content = text("void", "Other words than those");
    await saveStory(room.newsroom, reporter, { storyId, baseVersion: version, content });
    expect((await approval())?.isVoid).toBe(true);
  });
});

describe("a text that is brought back", () => {
  it("becomes the text that is written, and what was being written is kept first", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text("again", "The first words"));
    const { version } = await saveStory(room.newsroom, reporter, {
      storyId: draft.storyId,
      baseVersion: draft.version,
      content: text("again", "Other words"),
    });
    const { storyId, revisionId } = draft;
    await restoreRevision(room.newsroom, reporter, { storyId, revisionId, baseVersion: version });
    const { rows, leadsToChange, headline } = await historyOf(reporter, storyId);
    expect(headline).toBe("The first words");
    expect(leadsToChange).toBe(false);
    expect(rows.slice(0, 2).map(told)).toEqual(["story.restoreRevision 3", "kept 2"]);
    expect(rows[0]).toMatchObject({ entry: { details: { source: 1 } }, revision: { source: 1 } });
    const { diff } = (await compareRevisions(room.newsroom, reporter, storyId, { a: 1, b: 3 })) ?? {};
    expect(diff?.changes).toBe(0);
  });

  it("leaves readers of a live story what they have, and leads to the change dialog", async () => {
    const { storyId, live, change } = await corrected("live-again");
    const back = { storyId, revisionId: live.revisionId, baseVersion: change.version };
    await restoreRevision(room.newsroom, editor, back);
    const { rows, leadsToChange } = await historyOf(editor, storyId);
    expect(leadsToChange).toBe(true);
    const open = rows.find(({ revision }) => revision?.isPublic);
    expect(open?.revision?.number).toBe(2);
  });

  it("is not offered to those who only read, and refused to them by the act", async () => {
    const { storyId, live, change } = await corrected("not-theirs");
    expect((await historyOf(outsider, storyId)).restore).toBeUndefined();
    const back = { storyId, revisionId: live.revisionId, baseVersion: change.version };
    await expect(restoreRevision(room.newsroom, outsider, back)).rejects.toThrow(NotAllowed);
  });
});
