import { beforeAll, describe, expect, it } from "vitest";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import { bringBackFront } from "@/lib/fronts/bring-back-front";
import { discardFrontDraft } from "@/lib/fronts/discard-front-draft";
import { arrangement, type FrontEdit } from "@/lib/fronts/fields";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import { appendLog } from "@/lib/log";
import type { Actor } from "@/lib/permissions";
import { asOwner } from "@/prisma/as-owner";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { refused } from "@/prisma/refused";
import { correctStory } from "./correct";
import { redactStory } from "./redact";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let admin: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  admin = await makeActor(room.newsroom, "admin");
});

const PASSAGE = "the witness Dana Orlin";
const language = "en";

const text = (slug: string, headline: string) => publishable({ sectionId: room.section.id, slug, headline });
const live = (slug: string, headline: string) => makeLive(room.newsroom, editor, text(slug, headline));
const state = () => readFrontState(room.newsroom.db, language);

async function arrange(...edits: FrontEdit[]) {
  const { version } = await state();
  await arrangeFront(room.newsroom, editor, { language, version, edits });
}
async function launch() {
  const { version, live } = await state();
  return (await launchFront(room.newsroom, editor, { language, version, replaces: live.number })).number;
}
const banner = (words: string): FrontEdit => ({ do: "setBanner", words });
const say = (words: string) => arrange(banner(words));
const redact = (storyId: number, passage: string) =>
  redactStory(room.newsroom, admin, { storyId, entries: [], passage, reason: "Order 12 of the court" });

/** Every front that was launched and every draft, as they are stored. */
async function allFronts(): Promise<string> {
  const { db } = room.newsroom;
  return JSON.stringify([await db.front.findMany(), await db.frontDraft.findMany()]);
}

/** Everything that the log says of fronts. */
async function frontLog(): Promise<string> {
  const where = { act: { in: ["front.arrange", "front.launch"] } };
  const rows = await room.newsroom.db.logEntry.findMany({ where, select: { data: true, reason: true } });
  return JSON.stringify(rows);
}

describe("a removal from the record", () => {
  it("is refused while a front or its draft says the passage in words of its own", async () => {
    const { newsroom } = room;
    const first = await live("court", `Court hears ${PASSAGE}`);
    const next = await makeChange(newsroom, editor, first, text("court", "Court hears a witness"));
    const { storyId, revisionId } = next;
    const note = "The witness must not be named.";
    await correctStory(newsroom, editor, { storyId, revisionId, replaces: first.revisionId, note });
    await say(`Court hears ${PASSAGE}`);
    await expect(redact(storyId, PASSAGE)).rejects.toMatchObject({ code: "stillOnFront" });
    await launch();
    await expect(redact(storyId, PASSAGE)).rejects.toMatchObject({ code: "stillOnFront" });
    await say("Court hears a witness");
    await launch();
    expect(await redact(storyId, PASSAGE)).toMatchObject({ revisions: 1 });
    expect(await allFronts()).not.toContain(PASSAGE);
  });

  it("takes the passage out of past fronts, wherever they say it, so that none of them brings it back", async () => {
    const { db } = room.newsroom;
    const { storyId } = await live("trial", "Trial begins");
    const other = await live("trial-day-two", "Trial, day two");
    const secret = "Mina Orlova";
    const picture = await db.picture.create({
      data: {
        ...{ contentHash: "a".repeat(64), mime: "image/jpeg", width: 1200, height: 800 },
        addedAt: room.clock.now(),
      },
    });
    await arrange(
      { do: "put", storyId, container: "top", place: 1 },
      {
        do: "dress",
        storyId,
        headline: `${secret} speaks`,
        picture: { pictureId: picture.id, alt: "Court" },
      },
      { do: "put", storyId: other.storyId, container: "top", place: 2 },
      {
        ...{ do: "dress", storyId: other.storyId, headline: "Day two" },
        picture: { pictureId: picture.id, alt: "Court", caption: `With ${secret}.` },
      },
      { do: "setBanner", words: `Breaking: ${secret.toUpperCase()}` },
      {
        ...{ do: "addContainer", name: `Around ${secret}`, layout: "rows", places: 2 },
        fill: { of: "edition" },
      },
    );
    const said = await launch();
    const before = (await state()).live.arrangement;
    await arrange(
      { do: "unpin", storyId },
      { do: "unpin", storyId: other.storyId },
      { do: "endBanner" },
      { do: "removeContainer", container: before.containers.at(-1)?.id ?? "" },
    );
    await launch();
    // It was thrown away, and the log of it holds none of its words.
    await say(`Again ${secret}`);
    await discardFrontDraft(room.newsroom, editor, { language, version: (await state()).version });

    await redact(storyId, secret);
    expect(`${await allFronts()} ${await frontLog()}`.toLowerCase()).not.toContain(secret.toLowerCase());
    const { live: now } = await state();
    await bringBackFront(room.newsroom, editor, { language, number: said, replaces: now.number });
    const { containers } = (await state()).live.arrangement;
    expect(containers[0]?.pins).toMatchObject([
      { place: 1, storyId, picture: { use: { alt: "Court" } } },
      { place: 2, storyId: other.storyId, headline: "Day two" },
    ]);
    expect(containers[0]?.pins[0]).not.toHaveProperty("headline");
    expect(containers[0]?.pins[1]).not.toHaveProperty("picture");
    expect(containers).toHaveLength(before.containers.length);
    expect(containers.at(-1)).not.toHaveProperty("name");
  });

  it("does not take how a front is built for its words", async () => {
    const { storyId } = await live("built", "Built");
    expect(await refused(redact(storyId, "opinion"))).toBe("fields.nothingToRedact");
  });

  it("is the only way in which the database lets a past front change, and takes nothing from it but words", async () => {
    const { db } = room.newsroom;
    const { storyId } = await live("only-way", "Only way");
    await arrange({ do: "put", storyId, container: "top", place: 1 }, banner("Words of Tove Lind"));
    const number = await launch();
    await say("Other words");
    await launch();
    const { id, arrangement: stored } = await db.front.findFirstOrThrow({ where: { number } });
    const before = arrangement.parse(stored);
    const { banner: _, ...without } = before;
    const [top, ...others] = without.containers;
    if (!top) throw new Error("The front has no part.");

    /** What a program could try in the name of an entry that names the front, or another one. */
    const attempt = (arrangement: unknown, fronts = [id]) =>
      db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "stories" WHERE "id" = ${storyId} FOR UPDATE`;
        const entry = await appendLog(tx, {
          ...{ act: "story.redact", storyId, at: room.clock.now(), actor: admin, reason: "Order 12" },
          ...{ data: { fronts }, public: { kind: "redacted", data: { entries: [] } } },
        });
        await tx.$executeRaw`SELECT redact_front(${entry}, ${id}::integer, ${JSON.stringify(arrangement)}::jsonb)`;
      });
    const forbidden = /append-only/;
    await expect(attempt({ ...without, containers: others })).rejects.toThrow(forbidden);
    await expect(attempt({ ...without, containers: [{ ...top, pins: [] }, ...others] })).rejects.toThrow(
      forbidden,
    );
    await expect(attempt({ ...before, banner: { ...before.banner, words: "Others" } })).rejects.toThrow(
      forbidden,
    );
    await expect(attempt(without, [id + 1])).rejects.toThrow(forbidden);

    await redact(storyId, "Tove Lind");
    expect((await db.front.findUniqueOrThrow({ where: { id } })).arrangement).toEqual(without);
    const { id: over } = await db.logEntry.findFirstOrThrow({
      where: { act: "story.redact" },
      orderBy: { id: "desc" },
    });
    // The entry names this front, but the transaction that appended it is over.
    const late = db.$executeRaw`SELECT redact_front(${over}, ${id}::integer, ${JSON.stringify(before)}::jsonb)`;
    await expect(late).rejects.toThrow(forbidden);
    await expect(asOwner(`DELETE FROM fronts WHERE id = ${id}`)).rejects.toThrow(forbidden);
    await expect(db.front.delete({ where: { id } })).rejects.toThrow(/permission denied|denied access/);
  });
});
