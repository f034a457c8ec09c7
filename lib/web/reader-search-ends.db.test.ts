import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import { findStories } from "@/lib/search/find";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { redactStory } from "@/lib/stories/redact";
import { scheduleStory } from "@/lib/stories/schedule";
import { unpublishStory } from "@/lib/stories/unpublish";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeActor, makeChange, makeDraft, readersAt } from "@/prisma/factories";
import { body, finds, makeSearchedPaper, search, type SearchedPaper } from "@/prisma/searched-paper";

let paper: SearchedPaper;
beforeAll(async () => {
  paper = await makeSearchedPaper();
});

describe("what is not found", () => {
  it("is anything that readers cannot read, from the very act that takes it away", async () => {
    const draft = await makeDraft(
      paper.newsroom,
      paper.editor,
      paper.text({ headline: "Zeppelin moored at night" }),
    );
    expect(await finds("zeppelin")).toEqual([]);
    await publishStory(paper.newsroom, paper.editor, { ...draft, replaces: null });
    expect(await finds("zeppelin")).toEqual([draft.storyId]);
    const next = await makeChange(
      paper.newsroom,
      paper.editor,
      draft,
      paper.text({ headline: "Airship moored", slug: paper.lastSlug() }),
    );
    expect(await finds("airship")).toEqual([]);
    await updateStory(paper.newsroom, paper.editor, {
      ...next,
      replaces: draft.revisionId,
      note: "Another word.",
    });
    expect([await finds("zeppelin"), await finds("airship")]).toEqual([[], [draft.storyId]]);
    const others = [
      await paper.live({ headline: "Airship two" }),
      await paper.live({ headline: "Airship three" }),
    ];
    const END = { reason: "A test", publicState: "live" as const };
    await withdrawStory(paper.newsroom, paper.editor, {
      ...END,
      storyId: draft.storyId,
      note: "We were wrong.",
    });
    await unpublishStory(paper.newsroom, paper.editor, {
      ...END,
      storyId: others[0]?.storyId ?? 0,
      note: "Gone.",
    });
    const kill = { reasonClass: "error" as const, showHeadline: true };
    await killStory(paper.newsroom, paper.editor, { ...END, ...kill, storyId: others[1]?.storyId ?? 0 });
    const view = await search("airship");
    expect([view.count, view.near, view.meant]).toEqual([0, [], undefined]);
    expect((await search("airshap")).meant).toBeUndefined();
  });

  it("is a text that was redacted", async () => {
    const first = await paper.live({
      headline: "Harbour dues",
      body: body("The name of the witness was Quillfeather."),
    });
    const next = await makeChange(
      paper.newsroom,
      paper.editor,
      first,
      paper.text({ headline: "Harbour dues", slug: paper.lastSlug() }),
    );
    await updateStory(paper.newsroom, paper.editor, {
      ...next,
      replaces: first.revisionId,
      note: "Shorter.",
    });
    expect(await finds("quillfeather")).toEqual([]);
    const admin = await makeActor(paper.newsroom, "admin");
    const redaction = {
      storyId: first.storyId,
      entries: [],
      passage: "Quillfeather",
      reason: "A court",
      note: "By order",
    };
    await redactStory(paper.newsroom, admin, redaction);
    expect(await finds("harbour dues")).toEqual([first.storyId]);
  });

  it("is found all the same from the instant of its schedule, whether or not anybody carried it out", async () => {
    const draft = await makeDraft(
      paper.newsroom,
      paper.editor,
      paper.text({ headline: "Lanterns for the winter fair" }),
    );
    const at = new Date(paper.clock.now().getTime() + 3_600_000);
    await scheduleStory(paper.newsroom, paper.editor, { ...draft, kind: "publish", replaces: null, at });
    const wanted = {
      edition: { id: paper.edition.id, language: "en" },
      zone: "Asia/Almaty",
      words: "lantern",
    };
    const part = { order: "relevance" as const, take: 20, skip: 0 };
    const counts = await Promise.all(
      [-1, 1].map(async (seconds) => {
        const readers = readersAt(new Date(at.getTime() + seconds * 1_000));
        const { ids } = await findStories(readers, wanted, part);
        await readers.$disconnect();
        return ids;
      }),
    );
    expect(counts).toEqual([[], [draft.storyId]]);
  });
});

describe("readers' connection", () => {
  it("finds live stories alone", async () => {
    const rows = await readerDatabase().$queryRaw<{ states: string[] }[]>`
      SELECT array_agg(DISTINCT s.public_state::text) AS states
      FROM "public_search_documents" d JOIN "public_stories" s ON s.id = d.story_id`;
    expect(rows).toEqual([{ states: ["live"] }]);
  });
});
