import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readData } from "@/lib/log/details";
import type { Actor } from "@/lib/permissions";
import { embargoStory } from "@/lib/stories/embargo";
import { killStory } from "@/lib/stories/kill";
import { redactStory } from "@/lib/stories/redact";
import { saveStory } from "@/lib/stories/save";
import { shareStory } from "@/lib/stories/share";
import { unshareStory } from "@/lib/stories/unshare";
import { updateStory } from "@/lib/stories/update";
import {
  A_MORNING,
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
} from "@/prisma/factories";
import { findPreviewedText, findPreviewScreen } from "./find-preview";
import { listPreviewLinks } from "./list-links";
import { makePreviewLink, type MakeLinkInput } from "./make-link";
import { openPreviewLink } from "./open-link";
import { revokePreviewLink } from "./revoke-link";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };
let stranger: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
  stranger = await makeActor(room.newsroom, "reporter");
});

beforeEach(() => room.clock.set(new Date(A_MORNING)));

const HOUR = 3_600_000;
const later = (hours: number) => room.clock.set(new Date(Date.parse(A_MORNING) + hours * HOUR));

const text = (slug: string, headline = "The ferry will not sail") =>
  publishable({ sectionId: room.section.id, slug, headline });

const draft = (slug: string, author: Actor = reporter) => makeDraft(room.newsroom, author, text(slug));

const make = (actor: Actor, storyId: number, more: Partial<MakeLinkInput> & Pick<MakeLinkInput, "shows">) =>
  makePreviewLink(room.newsroom, actor, { storyId, label: "The harbour’s lawyer", days: 3, ...more });

const open = (token: string) => openPreviewLink(room.newsroom, token);

const logOf = (storyId: number, act: string) =>
  room.newsroom.db.logEntry.findMany({ where: { storyId, act }, orderBy: { id: "asc" } });

async function live(slug: string) {
  const story = await makeLive(room.newsroom, editor, text(slug));
  const link = await make(editor, story.storyId, { shows: { revisionId: story.revisionId } });
  return { ...story, ...link };
}

describe("an address at which a revision can be read", () => {
  it("shows a reporter’s own story to whoever has it, and stays with that revision whatever is written later", async () => {
    const { storyId, version, revisionId } = await draft("pinned");
    const { token } = await make(reporter, storyId, { shows: { revisionId } });
    await saveStory(room.newsroom, reporter, {
      storyId,
      baseVersion: version,
      content: text("pinned", "The ferry sails after all"),
    });
    const opened = await open(token);
    expect(opened).toMatchObject({ storyId, number: 1, isPublic: false, embargo: null });
    expect(opened?.content.headline).toBe("The ferry will not sail");
  });

  it("can be made for the text as it is saved, which is kept as a revision for it", async () => {
    const { storyId, version } = await draft("kept-now");
    const saved = await saveStory(room.newsroom, reporter, {
      storyId,
      baseVersion: version,
      content: text("kept-now", "The ferry has sailed"),
    });
    const { token, number } = await make(reporter, storyId, { shows: { version: saved.version } });
    expect(number).toBe(2);
    expect((await open(token))?.content.headline).toBe("The ferry has sailed");
    await expect(make(reporter, storyId, { shows: { version } })).rejects.toMatchObject({
      code: "textNewer",
    });
  });

  it("is kept nowhere: neither the database nor the log holds it, and the log says who made it, for whom and until when", async () => {
    const { storyId, revisionId } = await draft("secret");
    const { token, until } = await make(reporter, storyId, { shows: { revisionId } });
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const [entry] = await logOf(storyId, "story.linkPreview");
    expect(entry).toMatchObject({ actorId: reporter.id, revisionId, publicNumber: null });
    expect(readData(entry?.data)).toMatchObject({
      label: "The harbour’s lawyer",
      until: until.toISOString(),
    });
    const { db } = room.newsroom;
    const rows = [await db.logEntry.findMany(), await db.previewLink.findMany({ where: { storyId } })];
    const bytes = JSON.stringify(rows, (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(bytes).not.toContain(token);
  });

  it("counts how often it was opened and when last, and not by whom", async () => {
    const { storyId, revisionId } = await draft("counted");
    const { token } = await make(reporter, storyId, { shows: { revisionId } });
    await open(token);
    later(2);
    await open(token);
    const [link] = (await listPreviewLinks(room.newsroom, reporter, storyId)) ?? [];
    expect(link).toMatchObject({ opened: 2, state: "works", madeBy: reporter.name, revision: 1 });
    expect(link?.openedLast?.machine).toBe("2026-03-02T11:00:00+05:00");
  });

  it("says that the story is under an embargo, and until when", async () => {
    const { storyId, revisionId } = await draft("embargoed");
    const { token } = await make(reporter, storyId, { shows: { revisionId } });
    const until = new Date(Date.parse(A_MORNING) + 10 * HOUR);
    await embargoStory(room.newsroom, reporter, { storyId, until, reason: "Agreed with the port" });
    expect((await open(token))?.embargo).toEqual({ until });
    const screen = await findPreviewScreen(room.newsroom, reporter, storyId);
    expect(screen?.embargo?.until?.machine).toBe("2026-03-02T19:00:00+05:00");
    later(11);
    expect((await open(token))?.embargo).toBeNull();
    await embargoStory(room.newsroom, reporter, { storyId, until: null, reason: "A court decides first" });
    expect((await open(token))?.embargo).toEqual({ until: null });
  });
});

describe("nothing stands at an address", () => {
  it("that nobody made", async () => {
    for (const token of ["", "x", "../desk", "a".repeat(43), "a".repeat(4_000)])
      expect(await open(token)).toBeNull();
  });

  it("whose time has run out", async () => {
    const { storyId, revisionId } = await draft("expired");
    const { token } = await make(reporter, storyId, { days: 1, shows: { revisionId } });
    later(23.9);
    expect(await open(token)).not.toBeNull();
    later(24);
    expect(await open(token)).toBeNull();
    expect(await listPreviewLinks(room.newsroom, reporter, storyId)).toMatchObject([{ state: "expired" }]);
  });

  it("that was taken back, from that moment on; taking it back is in the log, and done once", async () => {
    const { storyId, revisionId } = await draft("taken-back");
    const { token, linkId } = await make(reporter, storyId, { shows: { revisionId } });
    await open(token);
    await revokePreviewLink(room.newsroom, editor, { storyId, linkId });
    expect(await open(token)).toBeNull();
    expect(await logOf(storyId, "story.revokePreview")).toMatchObject([{ actorId: editor.id, revisionId }]);
    expect(await listPreviewLinks(room.newsroom, editor, storyId)).toMatchObject([
      { state: "takenBack", opened: 1 },
    ]);
    await expect(revokePreviewLink(room.newsroom, editor, { storyId, linkId })).rejects.toMatchObject({
      code: "linkEnded",
    });
  });

  it("of a killed story, for which no other can be made; it can still be taken back", async () => {
    const { storyId, token, linkId, revisionId } = await live("killed");
    expect((await open(token))?.isPublic).toBe(true);
    await killStory(room.newsroom, editor, {
      ...{ storyId, publicState: "live", reason: "A court order", reasonClass: "legal" },
      showHeadline: false,
    });
    expect(await open(token)).toBeNull();
    await expect(make(editor, storyId, { shows: { revisionId } })).rejects.toMatchObject({
      code: "state.killed",
    });
    expect(await listPreviewLinks(room.newsroom, editor, storyId)).toMatchObject([{ state: "stopped" }]);
    await revokePreviewLink(room.newsroom, editor, { storyId, linkId });
    expect(await logOf(storyId, "story.revokePreview")).toHaveLength(1);
  });

  it("whose text was removed for a legal reason, and none can be made for it", async () => {
    const admin = await makeActor(room.newsroom, "admin");
    const first = await live("removed");
    const second = await makeChange(room.newsroom, editor, first, text("removed", "The ferry is late"));
    const { storyId, revisionId } = second;
    await updateStory(room.newsroom, editor, {
      ...{ storyId, revisionId, replaces: first.revisionId },
      note: "It sails late.",
    });
    expect(await open(first.token)).not.toBeNull();
    await redactStory(room.newsroom, admin, { storyId, entries: [1], reason: "Order 12" });
    expect(await open(first.token)).toBeNull();
    await expect(make(editor, storyId, { shows: { revisionId: first.revisionId } })).rejects.toMatchObject({
      fields: { revision: "unknownRevision" },
    });
    expect(await findPreviewedText(room.newsroom, admin, storyId, first.revisionId)).toBeNull();
  });

  it("whose maker has left, or may not show the story any more", async () => {
    const { db } = room.newsroom;
    const guest = await makeActor(room.newsroom, "reporter");
    const { storyId, revisionId } = await draft("left");
    await shareStory(room.newsroom, reporter, { storyId, personId: guest.id });
    const { token } = await make(guest, storyId, { shows: { revisionId } });
    expect(await open(token)).not.toBeNull();
    await unshareStory(room.newsroom, reporter, { storyId, personId: guest.id });
    expect(await open(token)).toBeNull();
    await shareStory(room.newsroom, reporter, { storyId, personId: guest.id });
    expect(await open(token)).not.toBeNull();
    await db.person.update({ where: { id: guest.id }, data: { disabledAt: new Date(A_MORNING) } });
    expect(await open(token)).toBeNull();
  });
});

describe("addresses are made and taken back by nobody else", () => {
  it("a colleague’s draft is not there for a reporter whose story it is not, nor are its addresses", async () => {
    const { storyId, revisionId } = await draft("not-theirs");
    const { linkId } = await make(reporter, storyId, { shows: { revisionId } });
    await expect(make(stranger, storyId, { shows: { revisionId } })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(revokePreviewLink(room.newsroom, stranger, { storyId, linkId })).rejects.toMatchObject({
      code: "notFound",
    });
    expect(await listPreviewLinks(room.newsroom, stranger, storyId)).toBeNull();
    expect(await findPreviewScreen(room.newsroom, stranger, storyId)).toBeNull();
    expect(await findPreviewedText(room.newsroom, stranger, storyId, revisionId)).toBeNull();
    expect(await logOf(storyId, "story.linkPreview")).toHaveLength(1);
  });

  it("of a live story a reporter sees what readers see, and may not show anything to others", async () => {
    const { storyId, revisionId, version, linkId } = await live("live-for-all");
    const next = await makeChange(
      room.newsroom,
      editor,
      { storyId, version },
      text("live-for-all", "Nobody may read this yet"),
    );
    await expect(make(stranger, storyId, { shows: { revisionId } })).rejects.toMatchObject({
      code: "notYourStory",
    });
    await expect(revokePreviewLink(room.newsroom, stranger, { storyId, linkId })).rejects.toMatchObject({
      code: "notYourStory",
    });
    expect(await listPreviewLinks(room.newsroom, stranger, storyId)).toBeNull();
    const screen = await findPreviewScreen(room.newsroom, stranger, storyId);
    expect(screen).toMatchObject({
      readsWorking: false,
      whyNotShare: "notYourStory",
      revision: { id: revisionId },
    });
    expect(screen?.choices.map(({ id }) => id)).toEqual([revisionId]);
    expect(await findPreviewedText(room.newsroom, stranger, storyId, next.revisionId)).toBeNull();
  });

  it("another story’s revision or address is not there", async () => {
    const [mine, theirs] = [await draft("mine"), await draft("theirs", editor)];
    await expect(
      make(reporter, mine.storyId, { shows: { revisionId: theirs.revisionId } }),
    ).rejects.toMatchObject({ code: "notFound" });
    const { linkId } = await make(editor, theirs.storyId, { shows: { revisionId: theirs.revisionId } });
    await expect(
      revokePreviewLink(room.newsroom, reporter, { storyId: mine.storyId, linkId }),
    ).rejects.toMatchObject({ code: "notFound" });
  });
});
