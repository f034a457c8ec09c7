import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import { receiveReport } from "@/lib/reports/receive-report";
import { sayVerdict, verifyChain } from "@/lib/verify-chain";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { refused } from "@/prisma/refused";
import { publicChain } from "./public-chain";
import { redactStory } from "./redact";
import { findDoomed } from "./redactable";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let admin: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  admin = await makeActor(room.newsroom, "admin");
});

const NAME = "Ilsa Korven";
const NOTHING = { reports: 0, notes: 0, flags: 0, schedules: 0, fronts: 0 };

const live = (slug: string) =>
  makeLive(
    room.newsroom,
    editor,
    publishable({ sectionId: room.section.id, slug, headline: "Lock reopens" }),
  );
const redact = (storyId: number) =>
  redactStory(room.newsroom, admin, { storyId, entries: [], passage: NAME, reason: "Order 12" });
const look = (storyId: number) => findDoomed(room.newsroom, admin, { storyId, entries: [], passage: NAME });

describe("a passage that stands nowhere but beside a story", () => {
  it("is removed from a reader's report, after it was shown what goes, and the chain stays whole", async () => {
    const { storyId } = await live("report");
    const place = { language: "en", sectionSlug: "city", slug: "report" };
    const contact = "reader@letters.example";
    const words = { passage: "", contact, entry: null };
    await receiveReport(room.newsroom, place, { ...words, text: `${NAME} did not say so.` });
    await receiveReport(room.newsroom, place, { ...words, text: "Seven votes." });
    expect(await look(storyId)).toMatchObject({
      ...{ entries: [], revisions: [], inLog: 0 },
      beside: { ...NOTHING, reports: 1 },
    });
    await redact(storyId);
    const reports = await room.newsroom.db.report.findMany({ where: { storyId }, orderBy: { id: "asc" } });
    expect(reports).toMatchObject([
      { text: "", contact: "" },
      { text: "Seven votes.", contact },
    ]);
    const chain = await publicChain(readerDatabase(), storyId);
    expect(chain.at(-1)).toMatchObject({ kind: "redacted", data: { entries: [] } });
    expect(sayVerdict(verifyChain(chain))).toBe("intact");
    expect(await refused(redact(storyId))).toBe("fields.nothingToRedact");
  });

  it("is removed from a note in the margin and from the reason beside a flag", async () => {
    const { db } = room.newsroom;
    const { storyId } = await live("margin");
    const at = room.clock.now();
    const { id: entryId } = await db.logEntry.findFirstOrThrow({ where: { storyId, publicNumber: 1 } });
    await db.note.create({ data: { storyId, text: `Ask ${NAME}.`, writtenById: editor.id, writtenAt: at } });
    await db.translationFlag.create({
      data: { storyId, entryId, raisedAt: at, settledAt: at, reason: `We do not name ${NAME}.` },
    });
    expect((await look(storyId)).beside).toEqual({ ...NOTHING, notes: 1, flags: 1 });
    await redact(storyId);
    expect(await db.note.count({ where: { storyId } })).toBe(0);
    expect(await db.translationFlag.findMany({ where: { storyId } })).toMatchObject([{ reason: "" }]);
  });

  it("is looked at again when another report came in between", async () => {
    const { storyId } = await live("between");
    const place = { language: "en", sectionSlug: "city", slug: "between" };
    const words = { passage: "", contact: "", entry: null };
    await receiveReport(room.newsroom, place, { ...words, text: `${NAME}?` });
    const { key } = await look(storyId);
    await receiveReport(room.newsroom, place, { ...words, text: `It was ${NAME}.` });
    expect((await look(storyId)).key).not.toBe(key);
  });
});
