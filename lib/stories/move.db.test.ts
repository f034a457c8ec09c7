import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
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
import { moveStory } from "./move";
import { findAddress, findCurrentAddress, findPublicText, publicEntries, stampsOf } from "./public";
import { publishStory } from "./publish";
import { scheduleStory } from "./schedule";
import { submitStory } from "./submit";
import { unpublishStory } from "./unpublish";
import { updateStory } from "./update";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let valley: number;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  const { id } = await room.newsroom.db.section.create({
    data: { editionId: room.edition.id, slug: "valley", name: "Valley" },
  });
  valley = id;
});

const text = (slug: string, headline = "Council votes to reopen the old lock") =>
  publishable({ sectionId: room.section.id, slug, headline });
const move = (
  live: { storyId: number; revisionId: number },
  slug: string,
  sectionId = valley,
  reason = "Not city news",
) =>
  moveStory(room.newsroom, editor, {
    storyId: live.storyId,
    replaces: live.revisionId,
    sectionId,
    slug,
    reason,
  });
const storyNow = (id: number) => room.newsroom.db.story.findUniqueOrThrow({ where: { id } });
const stampsNow = async (id: number) =>
  stampsOf((await publicEntries(readerDatabase(), [id])).get(id) ?? [], "Asia/Almaty");

describe("a story that moves", () => {
  it("keeps its words and dates, stands at the new address, and the old one leads to it for good", async () => {
    const live = await makeLive(room.newsroom, editor, text("old-place"));
    const before = await stampsNow(live.storyId);
    room.clock.set(new Date(room.clock.now().getTime() + 3_600_000));
    expect(await move(live, "new-place")).toEqual({ sectionSlug: "valley", slug: "new-place" });
    const readers = readerDatabase();
    const old = await findAddress(readers, room.edition.id, "city", "old-place");
    expect(old).toMatchObject({ storyId: live.storyId, current: false, publicState: "live" });
    const now = await findCurrentAddress(readers, live.storyId);
    expect(now).toMatchObject({ sectionSlug: "valley", slug: "new-place" });
    expect(await stampsNow(live.storyId)).toEqual(before);
    const read = await findPublicText(readers, live.storyId);
    expect(read?.content).toMatchObject({
      headline: text("").headline,
      sectionId: valley,
      slug: "new-place",
    });
  });

  it("never gives its old address away: not by publishing, scheduling or moving, and not when it is unpublished", async () => {
    const live = await makeLive(room.newsroom, editor, text("left-behind"));
    await move(live, "left-for-good");
    const { publicState } = await storyNow(live.storyId);
    const draft = await makeDraft(room.newsroom, editor, text("left-behind"));
    const take = () => publishStory(room.newsroom, editor, { ...draft, replaces: null });
    expect(await refused(take())).toBe("addressTaken");
    await unpublishStory(room.newsroom, editor, {
      storyId: live.storyId,
      publicState,
      reason: "Asked by the source",
    });
    expect(await refused(take())).toBe("addressTaken");
    const time = new Date(room.clock.now().getTime() + 60_000);
    const plan = scheduleStory(room.newsroom, editor, {
      ...draft,
      kind: "publish",
      replaces: null,
      at: time,
    });
    expect(await refused(plan)).toBe("addressTaken");
    const other = await makeLive(room.newsroom, editor, text("another-story"));
    expect(await refused(move(other, "left-behind", room.section.id))).toBe("addressTaken");
  });

  it("may go back to where it stood, and then the other address leads there", async () => {
    const live = await makeLive(room.newsroom, editor, text("there-and-back"));
    await move(live, "there-and-back");
    const { publicRevisionId } = await storyNow(live.storyId);
    await move(
      { ...live, revisionId: publicRevisionId ?? 0 },
      "there-and-back",
      room.section.id,
      "It was city news",
    );
    const addresses = await room.newsroom.db.address.findMany({
      where: { storyId: live.storyId },
      orderBy: { id: "asc" },
    });
    expect(addresses.map(({ sectionSlug, current }) => [sectionSlug, current])).toEqual([
      ["city", true],
      ["valley", false],
    ]);
  });

  it("takes the text along that is being written, voids its approval, and cancels what was scheduled", async () => {
    const live = await makeLive(room.newsroom, editor, text("with-draft"));
    const next = await makeChange(room.newsroom, editor, live, text("with-draft", "Being written"));
    const { revisionId } = await submitStory(room.newsroom, editor, next);
    await approveStory(room.newsroom, editor, { storyId: live.storyId, revisionId });
    const change = { storyId: live.storyId, revisionId, replaces: live.revisionId, note: "More." };
    const time = new Date(room.clock.now().getTime() + 60_000);
    await scheduleStory(room.newsroom, editor, { ...change, kind: "update", at: time });
    await move(live, "with-draft");
    const now = await storyNow(live.storyId);
    expect(now).toMatchObject({
      workingState: "draft",
      approvedRevisionId: null,
      voidedApprovalId: revisionId,
    });
    expect(now).toMatchObject({ changing: true, sectionId: valley });
    const schedule = await room.newsroom.db.schedule.findFirstOrThrow({ where: { storyId: live.storyId } });
    expect(schedule).toMatchObject({ state: "cancelled", cancelledBy: "moved" });
    const working = await room.newsroom.db.workingCopy.findUniqueOrThrow({
      where: { storyId: live.storyId },
    });
    expect(working.headline).toBe("Being written");
    const cut = await cutChecked(room.newsroom, editor, { storyId: live.storyId, version: working.version });
    const out = { ...change, revisionId: cut.revisionId, replaces: now.publicRevisionId ?? 0 };
    expect(await refused(updateStory(room.newsroom, editor, out))).toBe("approvalVoid");
  });

  it("does not move by an edit, to where it stands, to no section, to a bad slug, or without a reason", async () => {
    const live = await makeLive(room.newsroom, editor, text("stays"));
    const elsewhere = await makeChange(room.newsroom, editor, live, { ...text("stays"), sectionId: valley });
    const edit = {
      storyId: live.storyId,
      revisionId: elsewhere.revisionId,
      replaces: live.revisionId,
      note: "More.",
    };
    expect(await refused(updateStory(room.newsroom, editor, edit))).toBe("moveIsItsOwnAct");
    expect(await refused(move(live, "stays", room.section.id))).toBe("alreadyThere");
    expect(await refused(move(live, "Not a slug"))).toBe("fields.slug");
    expect(await refused(move(live, "elsewhere", 999_999))).toBe("fields.unknownSection");
    expect(await refused(move(live, "elsewhere", valley, " "))).toBe("reasonMissing");
    expect(await refused(move({ ...live, revisionId: elsewhere.revisionId }, "elsewhere"))).toBe(
      "publicMoved",
    );
  });
});
