import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotAllowed } from "@/lib/refusal";
import { comeIn } from "@/lib/sittings/sittings";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { approveStory } from "./approve";
import { cutRevision } from "./cut-revision";
import { restoreRevision } from "./restore-revision";
import { saveStory, type SaveInput } from "./save";
import { shareStory } from "./share";
import { submitStory } from "./submit";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Actor & { kind: "person" };
let bolat: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "reporter");
  bolat = await makeActor(room.newsroom, "editor");
});

const text = (headline: string) => publishable({ sectionId: room.section.id, headline });
const aside = (internalNotes: string) => ({ internalNotes, dueAt: null, askedWords: null });

/** A story, and two tabs that save it. */
async function opened(name: string) {
  const { storyId, version, revisionId } = await makeDraft(room.newsroom, ana, text("The lock"));
  const tab =
    (actor: Actor, sitting: string) =>
    (sequence: number, baseVersion: number, headline: string, more: Partial<SaveInput> = {}) =>
      saveStory(room.newsroom, actor, {
        ...{ storyId, sitting, sequence, baseVersion, content: text(headline) },
        ...more,
      });
  const now = async () => {
    const where = { storyId };
    const row = await room.newsroom.db.workingCopy.findUniqueOrThrow({ where, include: { story: true } });
    const { headline, version: stands, story } = row;
    return { headline, version: stands, notes: story.internalNotes, story };
  };
  return {
    ...{ storyId, version, revisionId, now },
    hers: tab(ana, `${name}-of-ana`),
    his: tab(bolat, `${name}-of-bolat`),
  };
}

describe("a save out of a tab", () => {
  it("that comes twice is written once, and told what stands", async () => {
    const { hers, version, now } = await opened("twice");
    const first = await hers(1, version, "The old lock");
    expect(await hers(1, version, "The old lock")).toEqual(first);
    expect(await now()).toMatchObject({ headline: "The old lock", version: version + 1 });
  });

  it("that comes after a later one of its tab is not written", async () => {
    const { hers, version, now } = await opened("late");
    await hers(8, version, "The old lock opens");
    expect(await hers(7, version, "The old")).toMatchObject({ version: version + 1 });
    expect(await now()).toMatchObject({ headline: "The old lock opens", version: version + 1 });
  });

  it("is taken when the answer to the one before was lost", async () => {
    const { hers, version, now } = await opened("lost-answer");
    await hers(8, version, "The old lock");
    expect(await hers(9, version, "The old lock opens")).toMatchObject({ version: version + 2 });
    expect(await now()).toMatchObject({ headline: "The old lock opens" });
  });

  it("is a conflict once somebody else saved in between, with their text and their notes in hand", async () => {
    const { hers, his, version, now } = await opened("between");
    await hers(1, version, "The old lock");
    await his(1, version + 1, "The new lock", { aside: aside("Ask the mayor") });
    const refused = hers(2, version, "The old lock opens");
    await expect(refused).rejects.toThrow(Conflict);
    await expect(refused).rejects.toMatchObject({
      code: "savedFirst",
      theirs: {
        version: version + 2,
        draft: {
          content: { headline: "The new lock" },
          aside: { internalNotes: "Ask the mayor", dueAt: "" },
        },
        savedBy: bolat.name,
        savedAt: "2026-03-02T04:00:00.000Z",
        saved: "09:00:00",
      },
    });
    expect(await now()).toMatchObject({ headline: "The new lock" });
  });

  it("is a conflict after an earlier text was brought back, even for the tab that had saved last", async () => {
    const { hers, version, revisionId, storyId, now } = await opened("brought-back");
    await hers(1, version, "The old lock");
    const back = { storyId, revisionId, baseVersion: version + 1 };
    await restoreRevision(room.newsroom, bolat, back);
    await expect(hers(2, version + 1, "The old lock opens")).rejects.toThrow(Conflict);
    expect(await now()).toMatchObject({ headline: "The lock" });
  });

  it("that took its words out again is not undone by an earlier one that arrives late", async () => {
    const { hers, his, version, now } = await opened("taken-out");
    await hers(2, version, "The lock");
    await expect(hers(1, version, "The lock and a slip")).resolves.toBeDefined();
    expect(await now()).toMatchObject({ headline: "The lock" });
    const { version: stands } = await now();
    await his(2, stands, "The lock");
    await expect(hers(1, version, "The lock and a slip")).rejects.toThrow(Conflict);
    expect(await now()).toMatchObject({ headline: "The lock" });
  });

  it("of the very text that stands is nobody's conflict", async () => {
    const { hers, his, version } = await opened("the-same");
    await his(1, version, "The old lock");
    expect(await hers(1, version, "The old lock")).toMatchObject({ version: version + 1 });
  });

  it("in the name of somebody else's tab is refused", async () => {
    const { storyId, version, now } = await opened("stolen");
    await comeIn(room.newsroom, ana, { storyId, sitting: "stolen-from-ana" });
    const stolen = { storyId, sitting: "stolen-from-ana", sequence: 9, baseVersion: version };
    const save = saveStory(room.newsroom, bolat, { ...stolen, content: text("Not hers") });
    await expect(save).rejects.toThrow(NotAllowed);
    expect(await now()).toMatchObject({ headline: "The lock" });
  });

  it("that borrows the name of somebody else's tab is refused, also when that tab has long fallen silent", async () => {
    const { hers, storyId, version, now } = await opened("borrowed");
    await hers(1, version, "The old lock");
    await room.newsroom.db.sitting.deleteMany({ where: { storyId } });
    const borrowed = { storyId, sitting: "borrowed-of-ana", sequence: 9, baseVersion: version };
    const save = saveStory(room.newsroom, bolat, { ...borrowed, content: text("Over it") });
    await expect(save).rejects.toThrow(NotAllowed);
    expect(await now()).toMatchObject({ headline: "The old lock" });
    expect(await hers(2, version, "The older lock")).toMatchObject({ version: version + 2 });
  });
});

describe("what stands beside the text", () => {
  it("is not overwritten by a tab that has not seen it", async () => {
    const { hers, his, version, now } = await opened("beside");
    await his(1, version, "The lock", { aside: aside("Call the harbour") });
    expect(await now()).toMatchObject({ notes: "Call the harbour", version: version + 1 });
    await expect(hers(1, version, "The old lock", { aside: aside("") })).rejects.toThrow(Conflict);
    expect(await now()).toMatchObject({ notes: "Call the harbour", headline: "The lock" });
  });

  it("changes under an approval without touching it: the approved revision is still the text", async () => {
    const { hers, storyId, version, now } = await opened("approved");
    const { revisionId } = await submitStory(room.newsroom, ana, { storyId, version });
    await hers(1, version, "The lock", { aside: aside("Before approval") });
    await approveStory(room.newsroom, bolat, { storyId, revisionId });
    const saved = await hers(2, version + 1, "The lock", { aside: aside("After approval") });
    expect((await now()).story).toMatchObject({ approvedRevisionId: revisionId, workingState: "approved" });
    const cut = await cutRevision(room.newsroom, bolat, { storyId, version: saved.version });
    expect(cut.revisionId).toBe(revisionId);
    await hers(3, saved.version, "Other words");
    expect((await now()).story).toMatchObject({ approvedRevisionId: null, voidedApprovalId: revisionId });
  });
});

describe("the pen", () => {
  const pen = (storyId: number) => room.newsroom.db.pen.findUnique({ where: { storyId } });

  it("is taken by the first save, renewed by the next, and not taken from another", async () => {
    const { hers, his, storyId, version } = await opened("pen");
    room.clock.set("2026-03-02T05:00:00.000Z");
    await hers(1, version, "One");
    room.clock.set("2026-03-02T05:01:00.000Z");
    await hers(2, version + 1, "Two");
    await his(1, version + 2, "Three");
    expect(await pen(storyId)).toMatchObject({
      sittingId: "pen-of-ana",
      since: new Date("2026-03-02T05:00:00.000Z"),
      until: new Date("2026-03-02T05:02:15.000Z"),
    });
  });

  it("that lies free is taken after what was written with it has been kept", async () => {
    const { hers, his, storyId, version } = await opened("lapsed");
    room.clock.set("2026-03-02T06:00:00.000Z");
    await shareStory(room.newsroom, bolat, { storyId, personId: bolat.id });
    await hers(1, version, "Written before she slept");
    room.clock.set("2026-03-02T07:00:00.000Z");
    await his(1, version + 1, "Written after");
    expect(await pen(storyId)).toMatchObject({ sittingId: "lapsed-of-bolat" });
    const last = await room.newsroom.db.revision.findFirst({
      where: { storyId },
      orderBy: { number: "desc" },
    });
    expect(last).toMatchObject({
      reason: "sitting",
      cutById: ana.id,
      content: { headline: "Written before she slept" },
    });
  });
});
