import { beforeAll, describe, expect, it } from "vitest";
import { findHistory } from "@/lib/history/find-history";
import type { Actor } from "@/lib/permissions";
import { NotFound, TooMany } from "@/lib/refusal";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { approveStory } from "./approve";
import { readBoard } from "./board";
import { cutRevision } from "./cut-revision";
import type { StoryContent } from "./fields";
import { publishStory } from "./publish";
import { findPublication, findStoryForEditor } from "./queries";
import { restoreRevision } from "./restore-revision";
import { saveStory } from "./save";
import { setAside } from "./set-aside";
import { submitStory } from "./submit";
import { updateStory } from "./update";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let reporter: Actor & { kind: "person" };
let editor: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  reporter = await makeActor(room.newsroom, "reporter");
  editor = await makeActor(room.newsroom, "editor");
});

const text = (slug: string, headline: string, more: Pick<Partial<StoryContent>, "lead"> = {}) =>
  publishable({ sectionId: room.section.id, slug, headline, ...more });

function keep(actor: Actor, storyId: number, content: StoryContent, internalNotes = "") {
  const named = { storyId, sitting: "a-tab-that-could-not-save", baseVersion: 1 };
  return setAside(room.newsroom, actor, { ...named, content, internalNotes });
}

describe("a text that was set aside", () => {
  it("is kept in the history once, however often it is sent, and the text that stands stays", async () => {
    const { storyId, version } = await makeDraft(room.newsroom, reporter, text("once", "What stands"));
    const kept = await keep(reporter, storyId, text("once", "What I typed"));
    expect(await keep(reporter, storyId, text("once", "What I typed"))).toEqual(kept);
    expect(kept.number).toBe(2);
    const { rows } = (await findHistory(room.newsroom, reporter, storyId)) ?? { rows: [] };
    expect(rows.filter(({ revision }) => revision?.reason === "aside")).toHaveLength(1);
    const view = await findStoryForEditor(room.newsroom, reporter, storyId);
    expect(view).toMatchObject({ version, content: { headline: "What stands" } });
  });

  it("can be brought back: a topic that is not there does not come along", async () => {
    const { storyId } = await makeDraft(room.newsroom, reporter, text("topicless", "Stands"));
    const { revisionId } = await keep(reporter, storyId, {
      ...text("topicless", "Mine"),
      topicIds: [99_999],
      sectionId: 99_999,
    });
    const { content } = await room.newsroom.db.revision.findUniqueOrThrow({ where: { id: revisionId } });
    expect(content).toMatchObject({ headline: "Mine", topicIds: [], sectionId: room.section.id });
  });

  it("does not bury the history: after twenty in an hour nobody sets more aside", async () => {
    const { storyId } = await makeDraft(room.newsroom, reporter, text("many", "Stands"));
    for (let one = 1; one <= 20; one++) await keep(reporter, storyId, text("many", `Mine ${one}`));
    await expect(keep(reporter, storyId, text("many", "Mine 21"))).rejects.toThrow(TooMany);
    await expect(keep(reporter, storyId, text("many", "Mine 20"))).resolves.toBeTruthy();
  });

  it("is not the newest text of the story: what is cut, submitted, approved and shown is the text that stands", async () => {
    const { storyId, version, revisionId } = await makeDraft(
      room.newsroom,
      reporter,
      text("not-it", "Stands"),
    );
    const aside = await keep(reporter, storyId, text("not-it", "Aside"));
    expect(await cutRevision(room.newsroom, reporter, { storyId, version })).toMatchObject({ revisionId });
    expect(await submitStory(room.newsroom, reporter, { storyId, version })).toMatchObject({ revisionId });
    const view = await findStoryForEditor(room.newsroom, editor, storyId);
    expect(view?.latestRevision).toMatchObject({ id: revisionId, number: 1 });
    const board = await readBoard(room.newsroom, editor, {});
    const row = board.groups.flatMap(({ rows }) => rows).find(({ id }) => id === storyId);
    expect(row?.revision).toBe(1);
    const approval = { storyId, revisionId: aside.revisionId };
    await expect(approveStory(room.newsroom, editor, approval)).rejects.toThrow(NotFound);
    await approveStory(room.newsroom, editor, { storyId, revisionId });
  });

  it("cannot go out by itself, first or as a change", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("never-out", "Stands"));
    const { storyId } = draft;
    const aside = await keep(editor, storyId, text("never-out", "Aside"));
    expect(await findPublication(room.newsroom, editor, storyId, aside.revisionId)).toBeNull();
    const publish = { storyId, revisionId: aside.revisionId, replaces: null };
    await expect(publishStory(room.newsroom, editor, publish)).rejects.toThrow(NotFound);
    const live = await makeLive(room.newsroom, editor, text("never-out-live", "Stands"));
    const other = await keep(editor, live.storyId, text("never-out-live", "Aside"));
    const change = { revisionId: other.revisionId, replaces: live.revisionId, note: "More." };
    const update = updateStory(room.newsroom, editor, { storyId: live.storyId, ...change });
    await expect(update).rejects.toThrow(NotFound);
  });

  it("is brought back from the history like any other", async () => {
    const { storyId, version } = await makeDraft(room.newsroom, reporter, text("back", "Stands"));
    const { revisionId } = await keep(reporter, storyId, text("back", "Aside"));
    await restoreRevision(room.newsroom, reporter, { storyId, revisionId, baseVersion: version });
    const view = await findStoryForEditor(room.newsroom, reporter, storyId);
    expect(view).toMatchObject({ content: { headline: "Aside" }, latestRevision: { number: 3 } });
  });

  it("is taken even where a save is refused, and the notes beside it become a note in the margin", async () => {
    const { storyId, version } = await makeDraft(room.newsroom, reporter, text("refused", "Stands"));
    const content = {
      ...text("refused", "With a lost picture", { lead: { pictureId: 4711 } }),
      sectionId: 4711,
    };
    const save = saveStory(room.newsroom, reporter, { storyId, baseVersion: version, content });
    await expect(save).rejects.toMatchObject({ code: "fieldsWrong" });
    const { revisionId } = await keep(reporter, storyId, content, "The clerk calls back at five");
    await keep(reporter, storyId, content, "The clerk calls back at five");
    expect(await room.newsroom.db.note.findMany({ where: { storyId } })).toMatchObject([
      { text: "The clerk calls back at five", writtenById: reporter.id },
    ]);
    await restoreRevision(room.newsroom, reporter, { storyId, revisionId, baseVersion: version });
  });
});
