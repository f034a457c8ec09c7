import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { correctStory } from "@/lib/stories/correct";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { answerReport } from "./answer-report";
import { CONTACT_DAYS, type ReportOutcome } from "./fields";
import { forgetContacts } from "./forget-contacts";
import { receiveReport } from "./receive-report";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;

const DAY = 86_400_000;
const later = (milliseconds: number) => room.clock.set(new Date(room.clock.now().getTime() + milliseconds));

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

/** A report with an address, settled one way or another. */
async function settled(slug: string, outcome: ReportOutcome) {
  const { newsroom, section } = room;
  const text = (headline: string) => publishable({ sectionId: section.id, slug, headline });
  const live = await makeLive(newsroom, editor, text("Seven for the lock"));
  const { storyId } = live;
  const place = { language: "en", sectionSlug: "city", slug };
  const contact = "reader@letters.example";
  await receiveReport(newsroom, place, { text: "It was eight.", passage: "", contact, entry: null });
  later(60_000);
  const next = await makeChange(newsroom, editor, live, text("Eight for the lock"));
  const note = "Eight, not seven.";
  await correctStory(newsroom, editor, { ...next, replaces: live.revisionId, note });
  const { id: reportId } = await newsroom.db.report.findFirstOrThrow({ where: { storyId } });
  const entry = outcome === "corrected" ? 2 : null;
  await answerReport(newsroom, editor, { storyId, reportId, outcome, entry, answer: "Looked into it." });
  return reportId;
}

const contactOf = async (id: number) =>
  (await room.newsroom.db.report.findUniqueOrThrow({ where: { id } })).contact;

describe("how a reader is reached", () => {
  it("is forgotten at once when nothing is wrong or the report is spam; what they reported stays", async () => {
    for (const outcome of ["nothingWrong", "spam"] as const) {
      const id = await settled(`at-once-${outcome.toLowerCase()}`, outcome);
      expect(await room.newsroom.db.report.findUnique({ where: { id } })).toMatchObject({
        ...{ contact: "", text: "It was eight." },
      });
    }
  });

  it("is kept for some days after something was put right, so that they can be told, and no longer", async () => {
    const id = await settled("put-right", "corrected");
    later(CONTACT_DAYS * DAY - 1);
    expect(await forgetContacts(room.newsroom)).toBe(0);
    expect(await contactOf(id)).toBe("reader@letters.example");
    later(1);
    expect(await forgetContacts(room.newsroom)).toBe(1);
    expect(await contactOf(id)).toBe("");
  });

  it("is kept while the report is open, and forgotten of reports that were settled before this was so", async () => {
    const [closed, open] = [await settled("before", "nothingWrong"), await settled("open", "spam")];
    const put = (id: number, data: { contact: string; state?: "open" }) =>
      room.newsroom.db.report.update({ where: { id }, data });
    await put(closed, { contact: "old@letters.example" });
    await put(open, { contact: "waits@letters.example", state: "open" });
    expect(await forgetContacts(room.newsroom)).toBe(1);
    expect([await contactOf(closed), await contactOf(open)]).toEqual(["", "waits@letters.example"]);
  });
});
