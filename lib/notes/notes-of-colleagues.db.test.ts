import { beforeAll, describe, expect, it } from "vitest";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { killStory } from "@/lib/stories/kill";
import { shareStory } from "@/lib/stories/share";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { doWithNotes } from "./do-with-notes";
import { noteRequest, type Anchor, type NoteRequest } from "./fields";
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

  it("say to each colleague what they may do with them, and the acts agree", async () => {
    const { storyId } = await makeDraft(newsroom, reporter, text());
    await shareStory(newsroom, reporter, { storyId, personId: stranger.id });
    const outcome = (act: Promise<unknown>) =>
      act.then(
        () => true,
        () => false,
      );
    for (const writer of [reporter, editor])
      for (const blocking of [true, false])
        for (const actor of [reporter, editor, stranger]) {
          const { noteId } = await ask(writer, storyId, newNote({ blocking }));
          const offered = async () =>
            (await listNotes(newsroom, actor, storyId))?.threads.find(({ id }) => id === noteId);
          const mayRelease = (await offered())?.mayRelease;
          expect(await outcome(ask(actor, storyId, { do: "settle", noteId }))).toBe(mayRelease);
          await ask(editor, storyId, { do: "settle", noteId });
          const mayReopen = (await offered())?.mayReopen;
          expect(await outcome(ask(actor, storyId, { do: "reopen", noteId }))).toBe(mayReopen);
          await ask(editor, storyId, { do: "settle", noteId });
        }
  });

  it("of a killed story are read by admins, who cannot do anything with them", async () => {
    const live = await makeLive(newsroom, editor, text());
    const { storyId } = live;
    const { noteId } = await ask(editor, storyId, newNote());
    expect((await listNotes(newsroom, editor, storyId))?.mayNote).toBe(true);
    await killStory(newsroom, editor, {
      ...{ storyId, publicState: "live", reason: "A court order" },
      ...{ reasonClass: "legal", showHeadline: false },
    });
    const view = await listNotes(newsroom, admin, storyId);
    expect(view).toMatchObject({ mayNote: false, threads: [{ mayRelease: false, mayReopen: false }] });
    expect(await refusal(ask(admin, storyId, { do: "settle", noteId }))).toMatchObject({
      code: "state.killed",
    });
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
