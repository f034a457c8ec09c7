import { beforeAll, describe, expect, it } from "vitest";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { shareStory } from "@/lib/stories/share";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { doWithNotes } from "./do-with-notes";
import { noteRequest, type Anchor, type NoteRequest } from "./fields";
import { listNotes } from "./list-notes";

type Person = Actor & { kind: "person" };

let newsroom: Newsroom;
let editor: Person;
let reporter: Person;
let stranger: Person;
let sectionId: number;

beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = made.newsroom;
  sectionId = made.section.id;
  editor = await makeActor(newsroom, "editor");
  reporter = await makeActor(newsroom, "reporter");
  stranger = await makeActor(newsroom, "reporter");
});

const text = () => publishable({ sectionId });
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

describe("the notes of colleagues", () => {
  it("stay at the words they were pinned to, whatever somebody says stands there", async () => {
    const { storyId } = await makeDraft(newsroom, reporter, text());
    const { noteId } = await ask(editor, storyId, newNote());
    const pinnedTo = async () => (await listNotes(newsroom, editor, storyId))?.threads[0]?.anchor?.exact;
    const move = (exact: string) =>
      ask(reporter, storyId, { do: "move", moved: [{ noteId, anchor: { ...mayor, exact } }] });
    await move("a liar and a thief");
    expect(await pinnedTo()).toBe("the mayor");
    await move("seven votes");
    expect(await pinnedTo()).toBe("seven votes");
  });

  it("are opened again, where they hold back publication, only by those whom they concern and by editors", async () => {
    const { storyId } = await makeDraft(newsroom, reporter, text());
    await shareStory(newsroom, reporter, { storyId, personId: stranger.id });
    const { noteId } = await ask(reporter, storyId, newNote({ blocking: true }));
    await ask(editor, storyId, { do: "settle", noteId });
    const reopen = (actor: Actor) => ask(actor, storyId, { do: "reopen", noteId });
    expect(await refusal(reopen(stranger))).toMatchObject({ code: "noteReopened" });
    for (const actor of [reporter, editor]) {
      await reopen(actor);
      expect((await listNotes(newsroom, editor, storyId))?.threads[0]?.settled).toBeUndefined();
      await ask(reporter, storyId, { do: "settle", noteId });
    }
  });

  it("are not written, nor opened again, once two hundred of a story are open", async () => {
    const { storyId } = await makeDraft(newsroom, reporter, text());
    const { noteId } = await ask(reporter, storyId, newNote());
    await ask(reporter, storyId, { do: "settle", noteId });
    const note = { storyId, text: "Check.", writtenById: reporter.id, writtenAt: new Date() };
    await newsroom.db.note.createMany({ data: Array.from({ length: 200 }, () => note) });
    expect(await refusal(ask(reporter, storyId, newNote()))).toMatchObject({ code: "tooManyNotes" });
    const reopen = { do: "reopen", noteId } as const;
    expect(await refusal(ask(reporter, storyId, reopen))).toMatchObject({ code: "tooManyNotes" });
    await ask(reporter, storyId, { do: "answer", noteId, text: "Done." });
  });

  it("say something: invisible signs are no note", () => {
    expect(noteRequest.safeParse(newNote({ text: "\u200b\u2060…" })).success).toBe(false);
    expect(noteRequest.safeParse(newNote({ text: "Who? 2" })).success).toBe(true);
    expect(noteRequest.safeParse(newNote({ assignedToId: 3_000_000_000 })).success).toBe(false);
  });
});
