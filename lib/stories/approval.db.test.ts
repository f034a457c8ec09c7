import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import {
  cutChecked,
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
} from "@/prisma/factories";
import { refused } from "@/prisma/refused";
import { approveStory } from "./approve";
import { publishStory } from "./publish";
import { restoreRevision } from "./restore-revision";
import { saveStory } from "./save";
import { scheduleStory } from "./schedule";
import { signStory } from "./sign";
import { submitStory } from "./submit";
import { updateStory } from "./update";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let colleague: Actor;
let reporter: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  colleague = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
});

const text = (slug: string, headline = "Council votes to reopen the old lock") =>
  publishable({ sectionId: room.section.id, slug, headline });
const soon = () => new Date(room.clock.now().getTime() + 60_000);
const storyNow = (id: number) => room.newsroom.db.story.findUniqueOrThrow({ where: { id } });

async function approved(slug: string) {
  const draft = await makeDraft(room.newsroom, reporter, text(slug));
  const { revisionId } = await submitStory(room.newsroom, reporter, draft);
  await approveStory(room.newsroom, editor, { storyId: draft.storyId, revisionId });
  return { ...draft, revisionId };
}

const publish = (storyId: number, revisionId: number, actor = editor, more = {}) =>
  publishStory(room.newsroom, actor, { storyId, revisionId, replaces: null, ...more });
const plan = (storyId: number, revisionId: number) =>
  scheduleStory(room.newsroom, editor, { storyId, kind: "publish", revisionId, replaces: null, at: soon() });

describe("an approval", () => {
  it("is for exactly one text: a draft that was changed after it goes out on no path", async () => {
    const draft = await approved("changed-after");
    const next = await makeChange(
      room.newsroom,
      reporter,
      draft,
      text("changed-after", "A number slipped in: 12"),
    );
    for (const revisionId of [next.revisionId, draft.revisionId]) {
      expect(await refused(publish(draft.storyId, revisionId))).toBe("approvalVoid");
      expect(await refused(plan(draft.storyId, revisionId))).toBe("approvalVoid");
    }
    const again = await submitStory(room.newsroom, reporter, next);
    expect(await refused(publish(draft.storyId, again.revisionId))).toBe("approvalVoid");
    await approveStory(room.newsroom, editor, { storyId: draft.storyId, revisionId: again.revisionId });
    expect(await refused(publish(draft.storyId, draft.revisionId))).toBe("anotherApproved");
    expect(await refused(plan(draft.storyId, draft.revisionId))).toBe("anotherApproved");
    await publish(draft.storyId, again.revisionId);
  });

  it("of a live story's next text is void when that text changes, now or planned for later", async () => {
    const live = await makeLive(room.newsroom, editor, text("live-approval"));
    const next = await makeChange(room.newsroom, editor, live, text("live-approval", "Next words"));
    const cut = await submitStory(room.newsroom, editor, next);
    await approveStory(room.newsroom, colleague, { storyId: live.storyId, revisionId: cut.revisionId });
    const later = await makeChange(room.newsroom, editor, next, text("live-approval", "Other words"));
    const change = { storyId: live.storyId, replaces: live.revisionId, note: "More voices." };
    for (const revisionId of [later.revisionId, cut.revisionId]) {
      const input = { ...change, revisionId };
      expect(await refused(updateStory(room.newsroom, editor, input))).toBe("approvalVoid");
      const planned = scheduleStory(room.newsroom, editor, { ...input, kind: "update", at: soon() });
      expect(await refused(planned)).toBe("approvalVoid");
    }
  });

  it("is void when an earlier revision is brought back, and stays when the same words are saved again", async () => {
    const draft = await approved("brought-back");
    const same = { storyId: draft.storyId, baseVersion: draft.version, content: text("brought-back") };
    await saveStory(room.newsroom, reporter, same);
    expect(await storyNow(draft.storyId)).toMatchObject({
      workingState: "approved",
      approvedRevisionId: draft.revisionId,
    });
    const back = { storyId: draft.storyId, revisionId: draft.revisionId, baseVersion: draft.version };
    await restoreRevision(room.newsroom, reporter, back);
    expect(await storyNow(draft.storyId)).toMatchObject({
      workingState: "draft",
      voidedApprovalId: draft.revisionId,
    });
    expect(await refused(publish(draft.storyId, draft.revisionId))).toBe("approvalVoid");
  });

  it("is not given to a text that has moved on, nor twice, nor before it is handed in, nor by its reporter", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text("not-given"));
    const approve = (actor: Actor, revisionId: number) =>
      approveStory(room.newsroom, actor, { storyId: draft.storyId, revisionId });
    expect(await refused(approve(editor, draft.revisionId))).toBe("working.draft");
    const { revisionId } = await submitStory(room.newsroom, reporter, draft);
    expect(await refused(approve(reporter, revisionId))).toBe("onlyEditors");
    const typed = { storyId: draft.storyId, baseVersion: draft.version, content: text("", "Moved on") };
    await saveStory(room.newsroom, reporter, typed);
    expect(await refused(approve(editor, revisionId))).toBe("textMoved");
    const other = await approved("approved-once");
    const twice = approveStory(room.newsroom, colleague, {
      storyId: other.storyId,
      revisionId: other.revisionId,
    });
    expect(await refused(twice)).toBe("working.approved");
    const foreign = await makeDraft(room.newsroom, reporter, text("foreign"));
    await submitStory(room.newsroom, reporter, foreign);
    const swapped = approveStory(room.newsroom, editor, { storyId: foreign.storyId, revisionId });
    expect(await refused(swapped)).toBe("notFound");
  });
});

describe("the second reader", () => {
  it("is asked for when an editor publishes their own text, and signs exactly what is public", async () => {
    const live = await makeLive(room.newsroom, editor, text("own-text"));
    expect((await storyNow(live.storyId)).unsigned).toBe(true);
    const sign = (actor: Actor, revisionId: number) =>
      signStory(room.newsroom, actor, { storyId: live.storyId, revisionId });
    expect(await refused(sign(editor, live.revisionId))).toBe("ownPublication");
    expect(await refused(sign(reporter, live.revisionId))).toBe("onlyEditors");
    const next = await makeChange(room.newsroom, editor, live, text("own-text", "Not public yet"));
    expect(await refused(sign(colleague, next.revisionId))).toBe("publicMoved");
    await sign(colleague, live.revisionId);
    expect((await storyNow(live.storyId)).unsigned).toBe(false);
    expect(await refused(sign(colleague, live.revisionId))).toBe("alreadySigned");
  });

  it("is there already when a colleague wrote the text or approved it", async () => {
    const written = await makeDraft(room.newsroom, reporter, text("by-the-reporter"));
    await publish(written.storyId, written.revisionId);
    expect((await storyNow(written.storyId)).unsigned).toBe(false);
    const own = await makeDraft(room.newsroom, editor, text("approved-by-colleague"));
    const { revisionId } = await submitStory(room.newsroom, editor, own);
    await approveStory(room.newsroom, colleague, { storyId: own.storyId, revisionId });
    await publish(own.storyId, revisionId);
    expect((await storyNow(own.storyId)).unsigned).toBe(false);
  });

  it("where the newsroom demands one, nobody publishes their own text alone but in an emergency, which stands in the log", async () => {
    const { db } = room.newsroom;
    await db.setting.create({ data: { name: "desk", value: { secondReader: "mandatory" } } });
    const own = await makeDraft(room.newsroom, editor, text("mandatory"));
    expect(await refused(publish(own.storyId, own.revisionId))).toBe("secondReaderNeeded");
    expect(await refused(publish(own.storyId, own.revisionId, editor, { emergency: "  " }))).toBe(
      "secondReaderNeeded",
    );
    expect(await refused(plan(own.storyId, own.revisionId))).toBe("secondReaderNeeded");
    await publish(own.storyId, own.revisionId, editor, { emergency: "The dam is breaking" });
    const entry = await db.logEntry.findFirstOrThrow({
      where: { storyId: own.storyId, act: "story.publish" },
    });
    expect(entry.data).toMatchObject({ emergency: "The dam is breaking" });
    expect((await storyNow(own.storyId)).unsigned).toBe(true);
    const read = await makeDraft(room.newsroom, reporter, text("mandatory-read"));
    await publish(read.storyId, read.revisionId);
    await db.setting.delete({ where: { name: "desk" } });
  });
});

describe("the checks before publishing", () => {
  it("nothing goes out whose page nobody looked at, and no reason gets a blocker out that may not be overridden", async () => {
    const draft = await makeDraft(room.newsroom, editor, text("unchecked"));
    await room.newsroom.db.revisionCheck.deleteMany({ where: { revisionId: draft.revisionId } });
    expect(await refused(publish(draft.storyId, draft.revisionId))).toBe("notChecked");
    expect(await refused(plan(draft.storyId, draft.revisionId))).toBe("notChecked");
    const nameless = { ...text("nameless"), bylines: [] };
    const { version } = await saveStory(room.newsroom, editor, {
      ...draft,
      baseVersion: draft.version,
      content: nameless,
    });
    const bad = await cutChecked(room.newsroom, editor, { storyId: draft.storyId, version });
    const forced = publish(draft.storyId, bad.revisionId, editor, { override: "It is urgent" });
    expect(await refused(forced)).toBe("finding.noByline");
  });
});
