import { beforeAll, describe, expect, it } from "vitest";
import type { Suggestion } from "@/lib/body/body";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, NotAllowed, NotFound, RuleBroken } from "@/lib/refusal";
import { approveStory } from "@/lib/stories/approve";
import type { StoryContent } from "@/lib/stories/fields";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { findStoryForEditor } from "@/lib/stories/queries";
import { redactStory } from "@/lib/stories/redact";
import { scheduleStory } from "@/lib/stories/schedule";
import { shareStory } from "@/lib/stories/share";
import { submitStory } from "@/lib/stories/submit";
import { unpublishStory } from "@/lib/stories/unpublish";
import { updateStory } from "@/lib/stories/update";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { doWithNotes } from "./do-with-notes";
import type { Anchor, NoteRequest } from "./fields";
import { listNotes } from "./list-notes";

type Person = Actor & { kind: "person" };

let newsroom: Newsroom;
let editor: Person;
let reporter: Person;
let stranger: Person;
let admin: Person;
let sectionId: number;

beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = made.newsroom;
  sectionId = made.section.id;
  editor = await makeActor(newsroom, "editor");
  reporter = await makeActor(newsroom, "reporter");
  stranger = await makeActor(newsroom, "reporter");
  admin = await makeActor(newsroom, "admin");
});

let slugs = 0;
const text = (fields: Omit<Partial<StoryContent>, "sectionId"> = {}) =>
  publishable({
    sectionId,
    slug: `lock-${(slugs += 1)}`,
    headline: `The old lock, part ${slugs}`,
    ...fields,
  });
const mayor: Anchor = {
  exact: "the mayor",
  before: "seven votes, ",
  after: " said.",
  paragraph: 0,
  start: 33,
};
type NewNote = Extract<NoteRequest, { do: "write" }>;
const NEW_NOTE: NewNote = {
  do: "write",
  text: "Which mayor?",
  anchor: mayor,
  assignedToId: null,
  blocking: false,
};
const newNote = (more: Partial<NewNote> = {}): NewNote => ({ ...NEW_NOTE, ...more });
const ask = (actor: Actor, storyId: number, asked: NoteRequest) =>
  doWithNotes(newsroom, actor, storyId, asked) as Promise<{ noteId: number }>;
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => error,
  );

describe("a note in the margin", () => {
  it("is read, answered, given away, settled and opened again by those who write the story", async () => {
    const { storyId } = await makeDraft(newsroom, reporter, text());
    const { noteId } = await ask(editor, storyId, newNote({ assignedToId: reporter.id }));
    await ask(reporter, storyId, { do: "answer", noteId, text: "The one of Talmer." });
    const view = await listNotes(newsroom, reporter, storyId);
    expect(view?.threads).toMatchObject([
      {
        ...{ id: noteId, place: { paragraph: 0, start: 33, end: 42 }, blocking: false },
        assignedTo: { id: reporter.id },
        notes: [{ text: "Which mayor?" }, { text: "The one of Talmer.", by: { id: reporter.id } }],
      },
    ]);
    expect(view?.people.map(({ id }) => id).sort()).toEqual([editor.id, reporter.id, admin.id].sort());
    await ask(reporter, storyId, { do: "settle", noteId });
    expect((await listNotes(newsroom, editor, storyId))?.threads[0]?.settled).toMatchObject({
      by: reporter.name,
    });
    await ask(editor, storyId, { do: "reopen", noteId });
    expect((await listNotes(newsroom, editor, storyId))?.threads[0]?.settled).toBeUndefined();
  });

  it("stands in the order of the text, the whole story first and lost words last", async () => {
    const body: StoryContent["body"] = {
      version: 1,
      blocks: ["One is here.", "Two is here."].map((words) => ({
        type: "paragraph",
        text: [{ text: words }],
      })),
    };
    const { storyId } = await makeDraft(newsroom, reporter, text({ body }));
    const at = (exact: string, paragraph: number): Anchor => ({
      exact,
      before: "",
      after: " is here.",
      paragraph,
      start: 0,
    });
    const lost = { ...mayor, exact: "Thirteen thousand three hundred and seven" };
    for (const anchor of [lost, at("Two", 1), at("One", 0), null])
      await ask(editor, storyId, newNote({ anchor }));
    const threads = (await listNotes(newsroom, editor, storyId))?.threads ?? [];
    expect(threads.map(({ anchor, place }) => [anchor?.exact, place?.paragraph])).toEqual([
      [undefined, undefined],
      ["One", 0],
      ["Two", 1],
      [lost.exact, undefined],
    ]);
  });

  it("changes neither the text's version nor an approval, and moves with its words", async () => {
    const draft = await makeDraft(newsroom, reporter, text());
    const { revisionId } = await submitStory(newsroom, reporter, draft);
    await approveStory(newsroom, editor, { storyId: draft.storyId, revisionId });
    const { noteId } = await ask(editor, draft.storyId, newNote());
    await ask(editor, draft.storyId, { do: "move", moved: [{ noteId, anchor: { ...mayor, start: 40 } }] });
    const story = await newsroom.db.story.findUniqueOrThrow({
      where: { id: draft.storyId },
      include: { working: true },
    });
    expect(story.working?.version).toBe(draft.version);
    expect(story.approvedRevisionId).toBe(revisionId);
    expect((await listNotes(newsroom, editor, draft.storyId))?.threads[0]?.anchor?.start).toBe(40);
    await ask(editor, draft.storyId, { do: "settle", noteId });
    await ask(editor, draft.storyId, { do: "move", moved: [{ noteId, anchor: mayor }] });
    expect((await listNotes(newsroom, editor, draft.storyId))?.threads[0]?.anchor?.start).toBe(40);
  });

  it("is not there for whoever may not read the text, and given to nobody who may not", async () => {
    const { storyId } = await makeDraft(newsroom, reporter, text());
    const live = await makeLive(newsroom, editor, text());
    const { noteId } = await ask(editor, storyId, newNote());
    expect(await listNotes(newsroom, stranger, storyId)).toBeNull();
    expect(await listNotes(newsroom, stranger, live.storyId)).toBeNull();
    expect(await refusal(ask(stranger, storyId, newNote()))).toBeInstanceOf(NotFound);
    expect(await refusal(ask(stranger, live.storyId, newNote()))).toBeInstanceOf(NotAllowed);
    const assign = { do: "assign", noteId, assignedToId: stranger.id } as const;
    expect(await refusal(ask(editor, storyId, assign))).toMatchObject({
      fields: { assignedToId: "unknownPerson" },
    });
    expect(await refusal(ask(editor, storyId, newNote({ assignedToId: stranger.id })))).toBeInstanceOf(
      FieldsWrong,
    );
    await shareStory(newsroom, reporter, { storyId, personId: stranger.id });
    await ask(editor, storyId, assign);
    expect(await listNotes(newsroom, stranger, storyId)).not.toBeNull();
    expect(await refusal(ask(editor, live.storyId, { do: "settle", noteId }))).toBeInstanceOf(NotFound);
  });
});

describe("a note that blocks", () => {
  it("holds back every way out, in words, until its writer or an editor settles it", async () => {
    const draft = await makeDraft(newsroom, reporter, text());
    const { storyId } = draft;
    const { noteId } = await ask(editor, storyId, newNote({ blocking: true }));
    const out = [
      () => publishStory(newsroom, editor, { ...draft, replaces: null }),
      () =>
        publishStory(newsroom, editor, {
          ...draft,
          replaces: null,
          override: "It cannot wait.",
          emergency: "Now.",
        }),
      () =>
        scheduleStory(newsroom, editor, {
          ...{ storyId, kind: "publish", revisionId: draft.revisionId, replaces: null },
          at: new Date(newsroom.clock.now().getTime() + 3_600_000),
        }),
    ];
    for (const run of out)
      expect(await refusal(run())).toMatchObject({
        code: "noteBlocks",
        values: { who: editor.name, words: "the mayor: Which mayor?", more: 0 },
      });
    const view = await findStoryForEditor(newsroom, editor, storyId);
    expect(view?.acts.find(({ act }) => act === "story.publish")).toMatchObject({
      ...{ allowed: false, shown: true, reason: "noteBlocks" },
    });
    expect(await refusal(ask(reporter, storyId, { do: "settle", noteId }))).toMatchObject({
      code: "noteOfAnother",
    });
    const release = { do: "block", noteId, blocking: false } as const;
    expect(await refusal(ask(reporter, storyId, release))).toBeInstanceOf(NotAllowed);
    await ask(editor, storyId, { do: "settle", noteId });
    await publishStory(newsroom, editor, { ...draft, replaces: null });
  });

  it("holds back a change to a live story as well", async () => {
    const live = await makeLive(newsroom, editor, text());
    const next = await makeChange(newsroom, editor, live, text({ standfirst: "Eight were for it." }));
    await ask(editor, live.storyId, newNote({ blocking: true }));
    const change = {
      storyId: live.storyId,
      revisionId: next.revisionId,
      replaces: live.revisionId,
      note: "Eight.",
    };
    expect(await refusal(updateStory(newsroom, editor, change))).toBeInstanceOf(RuleBroken);
  });
});

describe("undecided suggestions", () => {
  const suggesting = (by: Suggestion): StoryContent["body"] => ({
    version: 2,
    blocks: [
      {
        type: "paragraph",
        text: [
          { text: "None of us expected " },
          { text: "seven", marks: [{ type: "deleted", by }] },
          { text: "eight", marks: [{ type: "inserted", by }] },
          { text: " votes, the mayor said." },
        ],
      },
    ],
  });

  it("go to the editors, and no further, whatever reason is given", async () => {
    const { id: personId, name } = reporter;
    const by = { id: "s1", personId, name, at: newsroom.clock.now().toISOString() };
    const draft = await makeDraft(newsroom, reporter, text({ body: suggesting(by) }));
    const { storyId } = draft;
    await submitStory(newsroom, reporter, draft);
    const { revisionId } = draft;
    const exceptions = { override: "They are fine.", emergency: "Now." };
    expect(await refusal(approveStory(newsroom, editor, { storyId, revisionId }))).toMatchObject({
      code: "suggestionsOpen",
    });
    expect(
      await refusal(publishStory(newsroom, editor, { storyId, revisionId, replaces: null, ...exceptions })),
    ).toMatchObject({ code: "suggestionsOpen" });
    const view = await findStoryForEditor(newsroom, editor, storyId);
    expect(view?.findings).toMatchObject([{ code: "suggestionsOpen", level: "blocker", overridable: false }]);
    expect(view?.words).toBe(9);
    expect(view?.acts.find(({ act }) => act === "story.approve")).toMatchObject({
      reason: "suggestionsOpen",
    });
  });
});

describe("the margin of a story that is over", () => {
  it("is sealed with a killed text, for all but admins, and forgets what was removed from the record", async () => {
    const live = await makeLive(newsroom, editor, text());
    const { storyId } = live;
    await ask(editor, storyId, newNote({ text: "Ask Ada Brook." }));
    await ask(editor, storyId, newNote({ anchor: null, text: "A good end." }));
    await unpublishStory(newsroom, editor, { storyId, publicState: "live", reason: "An error" });
    await killStory(newsroom, editor, {
      ...{
        storyId,
        publicState: "unpublished",
        reason: "A court.",
        reasonClass: "legal",
        showHeadline: false,
      },
    });
    expect(await listNotes(newsroom, editor, storyId)).toBeNull();
    expect(await refusal(ask(editor, storyId, newNote()))).toBeInstanceOf(RuleBroken);
    expect((await listNotes(newsroom, admin, storyId))?.threads).toHaveLength(2);
    await redactStory(newsroom, admin, { storyId, entries: [1], reason: "Order 12" });
    expect(await newsroom.db.note.count({ where: { storyId } })).toBe(0);
  });

  it("forgets the passage that a court has removed, and the words that quote it", async () => {
    const live = await makeLive(newsroom, editor, text());
    const { storyId } = live;
    await ask(editor, storyId, newNote({ text: "Ask Ada Brook." }));
    await ask(editor, storyId, newNote());
    const body: StoryContent["body"] = {
      version: 1,
      blocks: [{ type: "paragraph", text: [{ text: "Nobody spoke." }] }],
    };
    const next = await makeChange(newsroom, editor, live, text({ body }));
    const change = { storyId, revisionId: next.revisionId, replaces: live.revisionId, note: "Nobody spoke." };
    await updateStory(newsroom, editor, change);
    await redactStory(newsroom, admin, { storyId, entries: [1], passage: "Ada Brook", reason: "Order 13" });
    const left = await newsroom.db.note.findMany({ where: { storyId } });
    expect(left.map((note) => [note.text, note.anchor])).toEqual([["Which mayor?", null]]);
  });
});
