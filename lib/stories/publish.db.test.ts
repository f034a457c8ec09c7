import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotAllowed, NotFound } from "@/lib/refusal";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable, cutChecked } from "@/prisma/factories";
import { approveStory } from "./approve";
import { correctStory } from "./correct";
import { fixStory } from "./fix";
import { findPublicText, publicEntries, stampsOf } from "./public";
import { publishStory } from "./publish";
import { redateStory } from "./redate";
import { returnStory } from "./return";
import { saveStory } from "./save";
import { submitStory } from "./submit";
import { updateStory } from "./update";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let reporter: Actor;
let other: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
  other = await makeActor(room.newsroom, "reporter");
});

const text = (fields: { headline?: string; slug?: string } = {}) =>
  publishable({ sectionId: room.section.id, ...fields });

async function changed(storyId: number, baseVersion: number, headline: string) {
  const { version } = await saveStory(room.newsroom, editor, {
    storyId,
    baseVersion,
    content: text({ headline }),
  });
  return cutChecked(room.newsroom, editor, { storyId, version });
}

async function stampsOfStory(storyId: number) {
  const entries = (await publicEntries(readerDatabase(), [storyId])).get(storyId) ?? [];
  return stampsOf(entries, "Asia/Almaty");
}

describe("from draft to public", () => {
  it("goes from the reporter through review to the reader, and the reader sees exactly the revision named", async () => {
    const { newsroom } = room;
    const draft = await makeDraft(newsroom, reporter, text({ headline: "The lock reopens" }));
    expect(await findPublicText(readerDatabase(), draft.storyId)).toBeNull();
    const { revisionId } = await submitStory(newsroom, reporter, draft);
    await approveStory(newsroom, editor, { storyId: draft.storyId, revisionId });
    await publishStory(newsroom, editor, { storyId: draft.storyId, revisionId, replaces: null });
    const read = await findPublicText(readerDatabase(), draft.storyId);
    expect(read?.content.headline).toBe("The lock reopens");
    expect(read?.slug).toBe("the-lock-reopens");
  });

  it("refuses a reporter who publishes, with the reason", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text({ slug: "by-hand" }));
    const attempt = publishStory(room.newsroom, reporter, { ...draft, replaces: null });
    await expect(attempt).rejects.toThrow(NotAllowed);
    await expect(attempt).rejects.toMatchObject({ code: "onlyEditors" });
  });

  it("shows another reporter's draft to nobody who may not see it: it is not found", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text({ slug: "not-yours" }));
    const save = saveStory(room.newsroom, other, {
      storyId: draft.storyId,
      baseVersion: draft.version,
      content: text(),
    });
    await expect(save).rejects.toThrow(NotFound);
  });

  it("returns a story with a note, and the writer can submit it again", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text({ slug: "returned" }));
    const { revisionId } = await submitStory(room.newsroom, reporter, draft);
    const noteless = returnStory(room.newsroom, editor, { storyId: draft.storyId, revisionId, note: " " });
    await expect(noteless).rejects.toMatchObject({ code: "reasonMissing" });
    await returnStory(room.newsroom, editor, { storyId: draft.storyId, revisionId, note: "Who said it?" });
    const again = await submitStory(room.newsroom, reporter, draft);
    expect(again.revisionId).toBe(revisionId);
  });

  it("voids an approval when the text changes, and refuses to approve a text that has moved on", async () => {
    const draft = await makeDraft(room.newsroom, reporter, text({ slug: "moved-on" }));
    const { revisionId } = await submitStory(room.newsroom, reporter, draft);
    await saveStory(room.newsroom, reporter, {
      storyId: draft.storyId,
      baseVersion: draft.version,
      content: text({ headline: "New words" }),
    });
    await expect(approveStory(room.newsroom, editor, { storyId: draft.storyId, revisionId })).rejects.toThrow(
      Conflict,
    );
  });

  it("refuses a text without a byline, and an address that another story has", async () => {
    const bare = await makeDraft(room.newsroom, editor, { ...text({ slug: "bare" }), bylines: [] });
    const attempt = publishStory(room.newsroom, editor, { ...bare, replaces: null });
    await expect(attempt).rejects.toMatchObject({ code: "finding.noByline" });
    await makeLive(room.newsroom, editor, text({ slug: "one-address" }));
    const second = await makeDraft(room.newsroom, editor, text({ slug: "one-address" }));
    await expect(publishStory(room.newsroom, editor, { ...second, replaces: null })).rejects.toMatchObject({
      code: "addressTaken",
    });
  });

  it("lets one of two editors publish who press at the same time, and tells the other", async () => {
    const draft = await makeDraft(room.newsroom, editor, text({ slug: "two-at-once" }));
    const results = await Promise.allSettled([
      publishStory(room.newsroom, editor, { ...draft, replaces: null }),
      publishStory(room.newsroom, editor, { ...draft, replaces: null }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const entries = await publicEntries(readerDatabase(), [draft.storyId]);
    expect(entries.get(draft.storyId)).toHaveLength(1);
  });
});

describe("changes to a live story", () => {
  it("moves one stamp for each kind, none for a fix, and first published never", async () => {
    const { newsroom, clock } = room;
    clock.set("2026-03-03T01:00:00Z");
    const live = await makeLive(newsroom, editor, text({ slug: "four-kinds" }));
    const first = (await stampsOfStory(live.storyId))?.published.moment;

    clock.set("2026-03-03T02:00:00Z");
    const a = await changed(live.storyId, live.version, "An update");
    await updateStory(newsroom, editor, {
      storyId: live.storyId,
      revisionId: a.revisionId,
      replaces: live.revisionId,
      note: "More voices.",
    });
    clock.set("2026-03-03T03:00:00Z");
    const b = await changed(live.storyId, live.version + 1, "A correction");
    const noteless = correctStory(newsroom, editor, {
      storyId: live.storyId,
      revisionId: b.revisionId,
      replaces: a.revisionId,
    });
    await expect(noteless).rejects.toMatchObject({ code: "noteMissing" });
    await correctStory(newsroom, editor, {
      storyId: live.storyId,
      revisionId: b.revisionId,
      replaces: a.revisionId,
      note: "It was seven.",
    });
    clock.set("2026-03-03T04:00:00Z");
    const c = await changed(live.storyId, live.version + 2, "A fix");
    const fix = { storyId: live.storyId, revisionId: c.revisionId, replaces: b.revisionId };
    await expect(fixStory(newsroom, editor, fix)).rejects.toMatchObject({ code: "materialFix" });
    await fixStory(newsroom, editor, { ...fix, reason: "The headline of the draft had slipped in." });

    const seen = await stampsOfStory(live.storyId);
    expect(seen?.published.moment).toEqual(first);
    expect(seen?.updated?.moment).toEqual({ precision: "instant", at: "2026-03-03T02:00:00.000Z" });
    expect(seen?.corrected?.moment).toEqual({ precision: "instant", at: "2026-03-03T03:00:00.000Z" });
    expect(seen?.modified.moment).toEqual(seen?.corrected?.moment);
    expect((await findPublicText(readerDatabase(), live.storyId))?.content.headline).toBe("A fix");
  });

  it("tells an editor whose public revision has moved on since they looked", async () => {
    const live = await makeLive(room.newsroom, editor, text({ slug: "moved-under" }));
    const a = await changed(live.storyId, live.version, "First change");
    await updateStory(room.newsroom, editor, {
      storyId: live.storyId,
      revisionId: a.revisionId,
      replaces: live.revisionId,
    });
    const b = await changed(live.storyId, live.version + 1, "Second change");
    const late = updateStory(room.newsroom, editor, {
      storyId: live.storyId,
      revisionId: b.revisionId,
      replaces: live.revisionId,
    });
    await expect(late).rejects.toMatchObject({ code: "publicMoved" });
  });

  it("shows readers nothing of the next text until it is published", async () => {
    const live = await makeLive(room.newsroom, editor, text({ slug: "next-text", headline: "As it stands" }));
    await changed(live.storyId, live.version, "Not yet");
    expect((await findPublicText(readerDatabase(), live.storyId))?.content.headline).toBe("As it stands");
  });

  it("takes no revision of another story", async () => {
    const live = await makeLive(room.newsroom, editor, text({ slug: "mine" }));
    const foreign = await makeDraft(room.newsroom, editor, text({ slug: "theirs" }));
    const swap = updateStory(room.newsroom, editor, {
      storyId: live.storyId,
      revisionId: foreign.revisionId,
      replaces: live.revisionId,
    });
    await expect(swap).rejects.toThrow(NotFound);
  });
});

describe("moving the date", () => {
  it("keeps a day a day: no time is invented, and the log says since when the story has stood here", async () => {
    const live = await makeLive(room.newsroom, editor, text({ slug: "from-the-archive" }));
    await redateStory(room.newsroom, editor, {
      storyId: live.storyId,
      moment: { precision: "day", day: "1996-03-14" },
      reason: "From the paper's own archive",
    });
    const seen = await stampsOfStory(live.storyId);
    expect(seen?.published.moment).toEqual({ precision: "day", day: "1996-03-14" });
    expect(seen?.onSiteSince).toMatchObject({ precision: "instant" });
    const story = await room.newsroom.db.story.findUniqueOrThrow({ where: { id: live.storyId } });
    expect(story.listedAt?.toISOString()).toBe("1996-03-13T18:00:00.000Z");
  });

  it("lets a date that was set before publication take effect with it", async () => {
    const draft = await makeDraft(room.newsroom, editor, text({ slug: "held-for-years" }));
    await redateStory(room.newsroom, editor, {
      storyId: draft.storyId,
      moment: { precision: "day", day: "2022-10-26" },
      reason: "Imported",
    });
    expect(await stampsOfStory(draft.storyId)).toBeNull();
    await publishStory(room.newsroom, editor, { ...draft, replaces: null });
    expect((await stampsOfStory(draft.storyId))?.published.moment).toEqual({
      precision: "day",
      day: "2022-10-26",
    });
  });

  it("refuses the future, a year before printing, and a missing reason", async () => {
    const live = await makeLive(room.newsroom, editor, text({ slug: "no-future" }));
    const redate = (day: string, reason = "A reason") =>
      redateStory(room.newsroom, editor, {
        storyId: live.storyId,
        moment: { precision: "day", day },
        reason,
      });
    await expect(redate("2199-01-01")).rejects.toMatchObject({ fields: { date: "dateInFuture" } });
    await expect(redate("0000-01-01")).rejects.toMatchObject({ fields: { date: "dateTooEarly" } });
    await expect(redate("2020-01-01", "")).rejects.toMatchObject({ code: "reasonMissing" });
  });
});
