import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotAllowed, Refusal } from "@/lib/refusal";
import { saveStory } from "@/lib/stories/save";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { goOn } from "./go-on";
import { goOnForm, type GoOnForm } from "./story-form";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let reporter: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
});

const text = (headline: string) => publishable({ sectionId: room.section.id, slug: "", headline });
const draft = () => makeDraft(room.newsroom, reporter, text("Council votes to reopen the old lock"));
const press = (actor: Actor, form: Pick<GoOnForm, "storyId" | "version" | "next"> & Partial<GoOnForm>) =>
  goOn({ newsroom: room.newsroom, actor }, { note: "", ...form });
const refusalOf = async (act: Promise<unknown>) => {
  const error = await act.catch((reason: unknown) => reason);
  if (error instanceof Refusal) return error;
  throw error;
};

describe("a button beside the text", () => {
  it("hands the text in, with its note, and comes back to the story", async () => {
    const { storyId, version } = await draft();
    const goTo = await press(reporter, { storyId, version, next: "submit", note: "Check the vote, please." });
    expect(goTo).toBe(`/desk/stories/${storyId}?said=submitted`);
    const entry = await room.newsroom.db.logEntry.findFirstOrThrow({
      where: { storyId, act: "story.submit" },
    });
    expect(entry.reason).toBe("Check the vote, please.");
  });

  it("approves the revision that it names", async () => {
    const { storyId, version, revisionId } = await draft();
    await press(reporter, { storyId, version, next: "submit" });
    expect(await press(editor, { storyId, version, next: "approve", revisionId })).toMatch(/said=approved$/);
    const story = await room.newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } });
    expect(story.approvedRevisionId).toBe(revisionId);
  });

  it.each(["publish", "change", "republish", "schedule"] as const)(
    "freezes the text and goes on to “%s” with that revision",
    async (next) => {
      const { storyId, version, revisionId } = await draft();
      const goTo = await press(editor, { storyId, version, next });
      expect(goTo).toBe(`/desk/stories/${storyId}/${next}?revision=${revisionId}`);
    },
  );

  it.each(["submit", "publish", "schedule"] as const)(
    "does nothing when the text has moved on: “%s” is refused, and nothing is frozen",
    async (next) => {
      const { storyId, version } = await draft();
      const content = text("Somebody wrote another headline");
      await saveStory(room.newsroom, editor, { storyId, baseVersion: version, content });
      const before = await room.newsroom.db.revision.count({ where: { storyId } });
      const refused = await refusalOf(press(reporter, { storyId, version, next }));
      expect(refused).toBeInstanceOf(Conflict);
      expect(refused.code).toBe("textNewer");
      expect(await room.newsroom.db.revision.count({ where: { storyId } })).toBe(before);
    },
  );

  it("does not approve a text that has moved on from the revision", async () => {
    const { storyId, version, revisionId } = await draft();
    await press(reporter, { storyId, version, next: "submit" });
    const content = text("Somebody wrote another headline");
    const saved = await saveStory(room.newsroom, editor, { storyId, baseVersion: version, content });
    const pressed = press(editor, { storyId, version: saved.version, next: "approve", revisionId });
    expect((await refusalOf(pressed)).code).toBe("textMoved");
  });

  it("is refused to a reporter who may not approve", async () => {
    const { storyId, version, revisionId } = await draft();
    await press(reporter, { storyId, version, next: "submit" });
    const pressed = press(reporter, { storyId, version, next: "approve", revisionId });
    expect(await refusalOf(pressed)).toBeInstanceOf(NotAllowed);
  });

  it("that is none is not understood", () => {
    const sent = { storyId: "1", version: "3" };
    expect(goOnForm.safeParse(sent).success).toBe(false);
    expect(goOnForm.safeParse({ ...sent, next: "save" }).success).toBe(false);
    expect(goOnForm.safeParse({ ...sent, next: "submit" }).data).toMatchObject({ version: 3, note: "" });
    expect(goOnForm.safeParse({ ...sent, version: "-1", next: "submit" }).success).toBe(false);
  });
});
