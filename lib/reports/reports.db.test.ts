import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { readBoard } from "@/lib/stories/board";
import { correctStory } from "@/lib/stories/correct";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { shareStory } from "@/lib/stories/share";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { answerReport } from "./answer-report";
import type { ReaderReport } from "./fields";
import { forgetReports } from "./forget-reports";
import { listOpenReports } from "./list-open-reports";
import { listReports } from "./list-reports";
import { CROWD_AN_HOUR, MOST_OF_A_CROWD, receiveReport } from "./receive-report";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };
let stranger: Actor & { kind: "person" };

const report = (text: string, more: Partial<ReaderReport> = {}): ReaderReport => ({
  ...{ text, passage: "", contact: "", entry: null },
  ...more,
});
const at = (slug: string) => ({ language: "en", sectionSlug: "city", slug });
const later = (seconds: number) =>
  room.clock.set(new Date(room.newsroom.clock.now().getTime() + seconds * 1000));
const text = (slug: string, body = "None of us expected seven votes, the mayor said.") =>
  publishable({
    sectionId: room.section.id,
    slug,
    body: { version: 1, blocks: [{ type: "paragraph", text: [{ text: body }] }] },
  });
const stored = (storyId: number) =>
  room.newsroom.db.report.findMany({ where: { storyId }, orderBy: { id: "asc" } });

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
  stranger = await makeActor(room.newsroom, "reporter");
});

describe("a report that arrives", () => {
  it("stands beside the story with the text that the reader had before them, not with the one that stands now", async () => {
    const live = await makeLive(room.newsroom, editor, text("lock"));
    later(60);
    const change = await makeChange(
      room.newsroom,
      editor,
      live,
      text("lock", "Eight votes, the mayor said."),
    );
    await correctStory(room.newsroom, editor, {
      ...change,
      replaces: live.revisionId,
      note: "Eight, not seven.",
    });
    later(60);
    expect(await receiveReport(room.newsroom, at("lock"), report("Seven?", { entry: 1 }))).toEqual({
      state: "received",
    });
    await receiveReport(room.newsroom, at("lock"), report("Eight?", { entry: 999_999 }));
    await receiveReport(room.newsroom, at("lock"), report("Which?"));
    expect((await stored(live.storyId)).map(({ revisionId }) => revisionId)).toEqual([
      live.revisionId,
      change.revisionId,
      change.revisionId,
    ]);
  });

  it("is one report when the same words come again within a minute, also at once, and another one later", async () => {
    const { storyId } = await makeLive(room.newsroom, editor, text("twice"));
    await Promise.all(
      Array.from({ length: 5 }, () => receiveReport(room.newsroom, at("twice"), report("The same."))),
    );
    expect(await stored(storyId)).toHaveLength(1);
    later(61);
    await receiveReport(room.newsroom, at("twice"), report("The same."));
    expect(await stored(storyId)).toHaveLength(2);
  });

  it("is taken however many came before it: of a crowd the newest are kept, and what came before stays", async () => {
    const { storyId } = await makeLive(room.newsroom, editor, text("flood"));
    const send = (words: string) => receiveReport(room.newsroom, at("flood"), report(words));
    expect(await send("I was here before the flood.")).toEqual({ state: "received" });
    later(7200);
    const began = room.newsroom.clock.now().getTime();
    const { revisionId } = await room.newsroom.db.report.findFirstOrThrow({ where: { storyId } });
    const flood = CROWD_AN_HOUR + MOST_OF_A_CROWD;
    await room.newsroom.db.report.createMany({
      data: Array.from({ length: flood }, (_, at) => ({
        ...{ storyId, revisionId, text: `Report ${at + 1}`, receivedAt: new Date(began + at * 1000) },
      })),
    });
    later(flood);
    expect(await send("One more.")).toEqual({ state: "received", crowded: true });
    later(1);
    expect(await send("An honest reader’s.")).toEqual({ state: "received", crowded: true });
    const kept = (await stored(storyId)).map((row) => row.text);
    expect(kept).toHaveLength(1 + CROWD_AN_HOUR + MOST_OF_A_CROWD);
    expect(kept.slice(0, 2)).toEqual(["I was here before the flood.", "Report 1"]);
    expect(kept.slice(CROWD_AN_HOUR, CROWD_AN_HOUR + 2)).toEqual([
      `Report ${CROWD_AN_HOUR}`,
      `Report ${CROWD_AN_HOUR + 3}`,
    ]);
    expect(kept.slice(-2)).toEqual(["One more.", "An honest reader’s."]);
    expect(await listReports(room.newsroom, editor, storyId)).toMatchObject({ waiting: kept.length });
    later(3601);
    expect(await send("An hour later.")).toEqual({ state: "received" });
  });

  it("finds a withdrawn story, and nothing where no story is for readers", async () => {
    const gone = await makeLive(room.newsroom, editor, text("withdrawn"));
    await withdrawStory(room.newsroom, editor, { ...gone, publicState: "live", note: "It was not so." });
    expect((await receiveReport(room.newsroom, at("withdrawn"), report("Good."))).state).toBe("received");
    await makeDraft(room.newsroom, reporter, text("only-a-draft"));
    for (const place of [at("only-a-draft"), at("no-such-story"), { ...at("lock"), language: "xx" }])
      expect(await receiveReport(room.newsroom, place, report("x"))).toEqual({ state: "elsewhere" });
  });
});

describe("who reads reports", () => {
  it("whoever may read the story's text: editors, its author, and whom it was shared with; a killed one's, admins", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text("own"));
    await publishStory(room.newsroom, editor, { ...draft, replaces: null });
    await receiveReport(room.newsroom, at("own"), report("A slip."));
    const open = async (actor: Actor) =>
      (await listReports(room.newsroom, actor, draft.storyId))?.open.length;
    expect([await open(editor), await open(reporter), await open(stranger)]).toEqual([1, 1, undefined]);
    const listed = await listOpenReports(room.newsroom, stranger);
    expect(listed).toMatchObject({ counts: { open: 0 }, stories: [] });
    expect((await listReports(room.newsroom, reporter, draft.storyId))?.mayAnswer).toBe(false);

    const board = await readBoard(room.newsroom, reporter, {});
    const row = board.groups.flatMap(({ rows }) => rows).find(({ id }) => id === draft.storyId);
    expect(row?.standing.reports).toBe(1);
    expect(board.attention.map(({ what, row: { id } }) => [what, id])).toContainEqual([
      "reported",
      draft.storyId,
    ]);
    const others = (await readBoard(room.newsroom, stranger, {})).groups.flatMap(({ rows }) => rows);
    expect(others.find(({ id }) => id === draft.storyId)?.standing.reports).toBeUndefined();

    await shareStory(room.newsroom, reporter, { storyId: draft.storyId, personId: stranger.id });
    expect(await open(stranger)).toBe(1);
    await killStory(room.newsroom, editor, {
      storyId: draft.storyId,
      publicState: "live",
      reason: "An order of the court",
      reasonClass: "legal",
      showHeadline: false,
    });
    const admin = await makeActor(room.newsroom, "admin");
    expect([await open(editor), await open(reporter), await open(admin)]).toEqual([undefined, undefined, 1]);
  });
});

describe("the answer", () => {
  it("names the public entry that came of it, and stands in the log", async () => {
    const { db } = room.newsroom;
    const live = await makeLive(room.newsroom, editor, text("answered"));
    await receiveReport(room.newsroom, at("answered"), report("Eight."));
    const [first] = (await listReports(room.newsroom, editor, live.storyId))?.open ?? [];
    const reportId = first?.id ?? 0;
    const answer = { storyId: live.storyId, reportId, outcome: "corrected", answer: "" } as const;
    await expect(answerReport(room.newsroom, editor, { ...answer, entry: null })).rejects.toMatchObject({
      fields: { entry: "required" },
    });
    await expect(answerReport(room.newsroom, editor, { ...answer, entry: 1 })).rejects.toMatchObject({
      fields: { entry: "unknownEntry" },
    });
    later(60);
    const change = await makeChange(
      room.newsroom,
      editor,
      live,
      text("answered", "Eight votes, said the mayor."),
    );
    await correctStory(room.newsroom, editor, {
      ...change,
      replaces: live.revisionId,
      note: "Eight, not seven.",
    });
    const [open] = (await listReports(room.newsroom, editor, live.storyId))?.open ?? [];
    expect(open?.entries).toMatchObject([{ number: 2, kind: "corrected", note: "Eight, not seven." }]);
    await answerReport(room.newsroom, editor, { ...answer, entry: 2 });
    const after = await listReports(room.newsroom, editor, live.storyId);
    expect(after?.open).toEqual([]);
    expect(after?.answered[0]).toMatchObject({
      state: "answered",
      answer: { by: editor.name, entry: { number: 2, kind: "corrected" } },
    });
    const entry = await db.logEntry.findFirst({ where: { act: "report.answer", storyId: live.storyId } });
    expect(entry).toMatchObject({
      publicNumber: null,
      data: { report: reportId, outcome: "corrected", entry: 2 },
    });
  });

  it("takes no entry that stood before the reader read the text", async () => {
    const live = await makeLive(room.newsroom, editor, text("before"));
    later(60);
    const change = await makeChange(
      room.newsroom,
      editor,
      live,
      text("before", "Eight votes, said the mayor."),
    );
    await correctStory(room.newsroom, editor, {
      ...change,
      replaces: live.revisionId,
      note: "Eight, not seven.",
    });
    await receiveReport(room.newsroom, at("before"), report("Still wrong."));
    const [open] = (await listReports(room.newsroom, editor, live.storyId))?.open ?? [];
    expect(open?.entries).toEqual([]);
  });

  it("is a reason where nothing is wrong, is given once, and by editors only", async () => {
    const { storyId } = await makeLive(room.newsroom, editor, text("once"));
    await receiveReport(room.newsroom, at("once"), report("Nine."));
    const [open] = (await listReports(room.newsroom, editor, storyId))?.open ?? [];
    const asked = { storyId, reportId: open?.id ?? 0, outcome: "nothingWrong", entry: null } as const;
    await expect(answerReport(room.newsroom, stranger, { ...asked, answer: "x" })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(answerReport(room.newsroom, editor, { ...asked, answer: " . " })).rejects.toMatchObject({
      fields: { answer: "required" },
    });
    const both = await Promise.allSettled([
      answerReport(room.newsroom, editor, { ...asked, answer: "Seven it was." }),
      answerReport(room.newsroom, editor, { ...asked, outcome: "spam", answer: "" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [row] = await stored(storyId);
    expect(["closed", "spam"]).toContain(row?.state);
    const counts = (await listOpenReports(room.newsroom, editor)).counts;
    expect(counts.closed + counts.spam).toBe(1);
  });

  it("stands in a list of what waits, the longest waiting story first, with the words of its oldest report", async () => {
    const waits = await makeLive(room.newsroom, editor, text("waits"));
    const newer = await makeLive(room.newsroom, editor, text("newer"));
    const began = room.newsroom.clock.now();
    await receiveReport(room.newsroom, at("newer"), report("I came later."));
    // What came in from elsewhere, or from a clock that was behind, may have the higher number and the earlier time.
    room.clock.set(new Date(began.getTime() - 40 * 86_400_000));
    await receiveReport(room.newsroom, at("waits"), report("I have waited."));
    room.clock.set(began);
    await receiveReport(room.newsroom, at("waits"), report("So have I."));
    const { stories } = await listOpenReports(room.newsroom, editor);
    expect(stories[0]).toMatchObject({ storyId: waits.storyId, count: 2, text: "I have waited." });
    expect(stories.findIndex(({ storyId }) => storyId === newer.storyId)).toBeGreaterThan(0);
  });

  it("takes no words of a reader into a record from which they were removed", async () => {
    const live = await makeLive(room.newsroom, editor, text("redacted"));
    await receiveReport(
      room.newsroom,
      at("redacted"),
      report("The mayor said seven VOTES here.", { contact: "x" }),
    );
    const hand = await room.newsroom.db.$transaction(async (tx) => {
      const story = await tx.story.findUniqueOrThrow({
        where: { id: live.storyId },
        include: { working: true },
      });
      if (!story.working) throw new Error("The story has no text.");
      const now = room.newsroom.clock.now();
      await forgetReports(
        { tx, actor: editor, act: "story.redact", now, story: { ...story, working: story.working } },
        "seven votes",
      );
      return story.id;
    });
    expect(await stored(hand)).toMatchObject([{ text: "", passage: "", contact: "", state: "open" }]);
  });

  it("is not found under another story's number", async () => {
    const one = await makeLive(room.newsroom, editor, text("one"));
    const other = await makeLive(room.newsroom, editor, text("other"));
    await receiveReport(room.newsroom, at("one"), report("Here."));
    const [open] = await stored(one.storyId);
    const asked = {
      storyId: other.storyId,
      reportId: open?.id ?? 0,
      outcome: "spam",
      entry: null,
      answer: "",
    } as const;
    await expect(answerReport(room.newsroom, editor, asked)).rejects.toMatchObject({ code: "notFound" });
  });
});
