import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import { sayVerdict, verifyChain } from "@/lib/verify-chain";
import { asOwner } from "@/prisma/as-owner";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { refused } from "@/prisma/refused";
import { correctStory } from "./correct";
import { killStory } from "./kill";
import { publicChain } from "./public-chain";
import { redactStory, type RedactInput } from "./redact";
import { restoreRevision } from "./restore-revision";
import { saveStory } from "./save";
import { scheduleStory } from "./schedule";
import { updateStory } from "./update";
import { withdrawStory } from "./withdraw";

const SECRET = "Ilsa Korven of Mill Lane";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let admin: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  admin = await makeActor(room.newsroom, "admin");
});

const text = (slug: string, said: string) =>
  publishable({
    sectionId: room.section.id,
    slug,
    body: { version: 1, blocks: [{ type: "paragraph", text: [{ text: `The court heard ${said}.` }] }] },
  });

type Live = { storyId: number; version: number; revisionId: number };

async function change(before: Live, slug: string, said: string, note: string): Promise<Live> {
  const next = await makeChange(room.newsroom, editor, before, text(slug, said));
  const { storyId, revisionId } = next;
  await updateStory(room.newsroom, editor, { storyId, revisionId, replaces: before.revisionId, note });
  return next;
}

/** Published without the name, then with it (in text and note), then without it again. */
async function storyWithSecret(slug: string) {
  const first = await makeLive(room.newsroom, editor, text(slug, "a witness"));
  const draft = await makeChange(room.newsroom, editor, first, text(slug, `${SECRET}, in a draft`));
  const second = await change({ ...draft, revisionId: first.revisionId }, slug, SECRET, `It was ${SECRET}.`);
  const third = await change(second, slug, "a second witness", "The witness is not named.");
  return { storyId: first.storyId, first, draft, second, third };
}

const redact = (storyId: number, input: Partial<RedactInput>, actor = admin) =>
  redactStory(room.newsroom, actor, {
    storyId,
    entries: [],
    reason: "Order 12 of the district court",
    ...input,
  });

/** Every byte of this story that readers' connection can reach. */
async function publicBytes(storyId: number): Promise<string> {
  const readers = readerDatabase();
  const rows = await Promise.all([
    readers.publicStory.findMany({ where: { id: storyId } }),
    readers.publicLogEntry.findMany({ where: { storyId } }),
    readers.publicRevision.findMany({ where: { storyId } }),
    readers.publicAddress.findMany({ where: { storyId } }),
  ]);
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** Every byte of this story in the newsroom's own tables. */
async function allBytes(storyId: number): Promise<string> {
  const { db } = room.newsroom;
  const rows = await Promise.all([
    db.revision.findMany({ where: { storyId } }),
    db.logEntry.findMany({ where: { storyId } }),
    db.workingCopy.findMany({ where: { storyId } }),
    db.schedule.findMany({ where: { storyId } }),
    db.revisionCheck.findMany({ where: { revision: { storyId } } }),
  ]);
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

const verdict = async (storyId: number) =>
  sayVerdict(verifyChain(await publicChain(readerDatabase(), storyId)));

describe("a legal redaction", () => {
  it("takes text and salt out of every public byte, and out of the drafts around it, and leaves the chain whole", async () => {
    const { storyId, draft, second } = await storyWithSecret("named-entry");
    const { salt } = await room.newsroom.db.logEntry.findFirstOrThrow({
      where: { storyId, publicNumber: 2 },
    });
    expect(await publicBytes(storyId)).toContain(SECRET);
    await redact(storyId, { entries: [2], note: "By order of a court." });
    const bytes = await publicBytes(storyId);
    expect(bytes).not.toContain(SECRET);
    expect(bytes).not.toContain(salt ?? "no salt");
    expect(await allBytes(storyId)).not.toContain(SECRET);
    expect(await verdict(storyId)).toBe("intact, 1 redacted");
    const gone = await room.newsroom.db.revision.findMany({ where: { storyId, redactedAt: { not: null } } });
    expect(gone.map(({ id }) => id).sort()).toEqual([draft.revisionId, second.revisionId].sort());
    const chain = await publicChain(readerDatabase(), storyId);
    expect(chain.at(-1)).toMatchObject({
      kind: "redacted",
      note: "By order of a court.",
      data: { entries: [2] },
    });
    expect(chain[1]).toMatchObject({ kind: "updated", note: null, text: null });
  });

  it("finds a passage wherever it stands in the story's past: in texts, notes and reasons", async () => {
    const { storyId } = await storyWithSecret("by-passage");
    await redact(storyId, { passage: ` ${SECRET.toUpperCase()} ` });
    expect(await publicBytes(storyId)).not.toContain(SECRET);
    expect(await allBytes(storyId)).not.toContain(SECRET);
    expect(await verdict(storyId)).toBe("intact, 1 redacted");
  });

  it("reaches every entry that published the same text, so that the chain holds where a text came back", async () => {
    const { storyId, second, third } = await storyWithSecret("came-back");
    const again = {
      storyId,
      revisionId: second.revisionId,
      replaces: third.revisionId,
      note: "Named again.",
    };
    await updateStory(room.newsroom, editor, again);
    const last = await makeChange(room.newsroom, editor, third, text("came-back", "no witness at all"));
    const out = {
      storyId,
      revisionId: last.revisionId,
      replaces: second.revisionId,
      note: "There was none.",
    };
    await correctStory(room.newsroom, editor, out);
    await redact(storyId, { entries: [2] });
    expect(await publicBytes(storyId)).not.toContain(SECRET);
    expect(await verdict(storyId)).toBe("intact, 2 redacted");
  });

  it("is of the past alone: what readers or writers still have before them is changed first", async () => {
    const { storyId, second, third } = await storyWithSecret("in-use");
    expect(await refused(redact(storyId, { entries: [3] }))).toBe("stillPublic");
    const typed = { storyId, baseVersion: third.version, content: text("in-use", SECRET) };
    await saveStory(room.newsroom, editor, typed);
    expect(await refused(redact(storyId, { passage: SECRET }))).toBe("stillWritten");
    const { publicRevisionId } = await room.newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } });
    expect(publicRevisionId).toBe(third.revisionId);
    expect(
      await room.newsroom.db.revision.count({ where: { id: second.revisionId, redactedAt: null } }),
    ).toBe(1);
  });

  it("of a killed story removes its last text too, the sealed draft included", async () => {
    const live = await makeLive(room.newsroom, editor, text("killed-secret", SECRET));
    const { storyId } = live;
    await killStory(room.newsroom, editor, {
      storyId,
      publicState: "live",
      reason: "A court order",
      reasonClass: "legal",
      showHeadline: false,
    });
    await redact(storyId, { entries: [1], passage: SECRET });
    expect(await allBytes(storyId)).not.toContain(SECRET);
  });

  it("cancels what was scheduled with the text, and nobody brings the text back", async () => {
    const { storyId, second, third } = await storyWithSecret("scheduled-secret");
    const time = new Date(room.clock.now().getTime() + 60_000);
    const plan = () =>
      scheduleStory(room.newsroom, editor, {
        storyId,
        kind: "update",
        revisionId: second.revisionId,
        replaces: third.revisionId,
        at: time,
        note: "Named again.",
      });
    await plan();
    await redact(storyId, { entries: [2] });
    const schedule = await room.newsroom.db.schedule.findFirstOrThrow({ where: { storyId } });
    expect(schedule).toMatchObject({ state: "cancelled", cancelledBy: "redacted" });
    expect(await refused(plan())).toBe("redacted");
    const { version } = await room.newsroom.db.workingCopy.findUniqueOrThrow({ where: { storyId } });
    const back = { storyId, revisionId: second.revisionId, baseVersion: version };
    expect(await refused(restoreRevision(room.newsroom, editor, back))).toBe("redacted");
    const out = { storyId, revisionId: second.revisionId, replaces: third.revisionId, note: "Again." };
    expect(await refused(updateStory(room.newsroom, editor, out))).toBe("redacted");
  });

  it("is an admin's, with a reason, of entries that are there, and of something", async () => {
    const { storyId } = await storyWithSecret("who-redacts");
    expect(await refused(redact(storyId, { entries: [2] }, editor))).toBe("onlyAdmins");
    expect(await refused(redact(storyId, { entries: [2], reason: " " }))).toBe("reasonMissing");
    expect(await refused(redact(storyId, { entries: [99] }))).toBe("fields.unknownEntry");
    expect(await refused(redact(storyId, { passage: "words that stand nowhere" }))).toBe(
      "fields.nothingToRedact",
    );
    expect(await refused(redact(storyId, {}))).toBe("fields.nothingToRedact");
    const draft = await makeDraft(room.newsroom, editor, text("never-out", SECRET));
    expect(await refused(redact(draft.storyId, { passage: SECRET }))).toBe("state.neverPublished");
    await redact(storyId, { entries: [2] });
    expect(await refused(redact(storyId, { entries: [2] }))).toBe("fields.unknownEntry");
  });

  it("may itself be redacted, and still proves what it removed", async () => {
    const { storyId } = await storyWithSecret("redacted-redaction");
    await redact(storyId, { entries: [2], note: `Asked for by ${SECRET}.` });
    await redact(storyId, { passage: SECRET });
    expect(await publicBytes(storyId)).not.toContain(SECRET);
    expect(await verdict(storyId)).toBe("intact, 2 redacted");
  });

  it("may be made again, of another entry, and counts both", async () => {
    const { storyId } = await storyWithSecret("twice");
    await redact(storyId, { entries: [2] });
    await redact(storyId, { entries: [1] });
    expect(await verdict(storyId)).toBe("intact, 2 redacted");
    await withdrawStory(room.newsroom, editor, { storyId, publicState: "live", note: "In doubt." });
    expect(await verdict(storyId)).toBe("intact, 2 redacted");
  });
});

describe("the past cannot be changed by another door", () => {
  it("the database refuses every change of the log and of revisions", async () => {
    const { storyId, first } = await storyWithSecret("doors");
    const ofStory = `WHERE story_id = ${storyId}`;
    for (const [change, why] of [
      [`UPDATE log_entries SET note = NULL, salt = NULL ${ofStory}`, /append-only/],
      [`UPDATE log_entries SET at = now() ${ofStory}`, /append-only/],
      [`DELETE FROM log_entries ${ofStory}`, /append-only/],
      [`UPDATE revisions SET content = '{}' ${ofStory}`, /snapshot/],
      [`UPDATE revisions SET content = '{}', redacted_at = now() ${ofStory}`, /snapshot/],
    ] as const) {
      await expect(asOwner(change), change).rejects.toThrow(why);
      await expect(room.newsroom.db.$executeRawUnsafe(change), change).rejects.toThrow(/permission denied/);
    }
    const removing = room.newsroom.db.revision.delete({ where: { id: first.revisionId } });
    await expect(removing).rejects.toThrow(/snapshot/);
  });

  it("the one function that removes a text asks for an entry written in the same transaction", async () => {
    const { storyId } = await storyWithSecret("one-door");
    const { db } = room.newsroom;
    const before = await allBytes(storyId);
    const run = (id: bigint) => db.$executeRaw`SELECT redact_story(${id}, '{}'::jsonb)`;
    const { id: other } = await db.logEntry.findFirstOrThrow({ where: { storyId } });
    await expect(run(999_999_999n)).rejects.toThrow(/without an entry/);
    await expect(run(other)).rejects.toThrow(/without an entry/);
    await redact(storyId, { entries: [2] });
    const { id: said } = await db.logEntry.findFirstOrThrow({ where: { storyId, act: "story.redact" } });
    await expect(run(said)).rejects.toThrow(/without an entry/);
    const claim = asOwner(
      `SELECT set_config('newsroom.redacting', '${said}', true)`,
      `UPDATE log_entries SET note = NULL, salt = NULL, reason = NULL WHERE story_id = ${storyId}`,
    );
    await expect(claim).rejects.toThrow(/append-only/);
    expect(before).toContain(SECRET);
    expect(await verdict(storyId)).toBe("intact, 1 redacted");
  });

  it("readers' connection can neither call it nor say that it redacts", async () => {
    const readers = readerDatabase() as unknown as typeof room.newsroom.db;
    await expect(readers.$executeRaw`SELECT redact_story(1, '{}'::jsonb)`).rejects.toThrow(
      /permission denied/,
    );
    await expect(readers.$executeRaw`UPDATE log_entries SET note = NULL`).rejects.toThrow(
      /permission denied/,
    );
  });

  it("a redaction that fails half way leaves nothing undone: the entry goes with it", async () => {
    const { storyId } = await storyWithSecret("half-way");
    const count = () => room.newsroom.db.logEntry.count({ where: { storyId } });
    const before = await count();
    await refused(redact(storyId, { entries: [2, 99] }));
    expect(await count()).toBe(before);
    expect(await verdict(storyId)).toBe("intact");
  });
});
