import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { Conflict, Refusal } from "@/lib/refusal";
import {
  cutChecked,
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
} from "@/prisma/factories";
import { approveStory } from "./approve";
import { killStory } from "./kill";
import { publishStory } from "./publish";
import { saveStory } from "./save";
import { submitStory } from "./submit";
import { updateStory } from "./update";

/** Each race is run so often, with everybody starting at once. */
const ROUNDS = Array.from({ length: 5 }, (_, round) => round);

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let first: Actor;
let second: Actor;
let reporter: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  first = await makeActor(room.newsroom, "editor");
  second = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
});

const text = (slug: string, headline = "Council votes to reopen the old lock") =>
  publishable({ sectionId: room.section.id, slug, headline });

/** Runs all at once: what was done, and why the rest was refused. Anything but a refusal fails the test. */
async function race(...runners: (() => Promise<unknown>)[]) {
  const results = await Promise.allSettled(runners.map((run) => run()));
  const no = results.flatMap((result): unknown[] => (result.status === "rejected" ? [result.reason] : []));
  for (const error of no) if (!(error instanceof Refusal)) throw error;
  return { done: results.length - no.length, no: no as Refusal[] };
}

const storyNow = (id: number) =>
  room.newsroom.db.story.findUniqueOrThrow({ where: { id }, include: { working: true } });
const logOf = (storyId: number, act?: string) =>
  room.newsroom.db.logEntry.findMany({ where: { storyId, ...(act ? { act } : {}) }, orderBy: { id: "asc" } });

describe("two hands at one story", () => {
  it("two editors press Publish within a millisecond: one succeeds, the other is told what stands there, and the log has one entry", async () => {
    for (const round of ROUNDS) {
      const { storyId, version, revisionId } = await makeDraft(room.newsroom, first, text(`twice-${round}`));
      const press = (editor: Actor) => () =>
        publishStory(room.newsroom, editor, { storyId, revisionId, replaces: null });
      const { done, no } = await race(press(first), press(second));
      expect(done).toBe(1);
      expect(no[0]).toBeInstanceOf(Conflict);
      expect(no[0]).toMatchObject({ code: "publicMoved", theirs: { publicRevisionId: revisionId } });
      expect(await logOf(storyId, "story.publish")).toHaveLength(1);
      expect((await storyNow(storyId)).working?.version).toBe(version);
    }
  });

  it("two editors publish two changes at once: the second gets the conflict with the revision that took the place", async () => {
    for (const round of ROUNDS) {
      const live = await makeLive(room.newsroom, first, text(`change-${round}`));
      const one = await makeChange(room.newsroom, first, live, text(`change-${round}`, "One headline"));
      const two = await makeChange(room.newsroom, second, one, text(`change-${round}`, "Two headlines"));
      const press = (editor: Actor, revisionId: number) => () =>
        updateStory(room.newsroom, editor, {
          storyId: live.storyId,
          revisionId,
          replaces: live.revisionId,
          note: "New facts.",
        });
      const { done, no } = await race(press(first, one.revisionId), press(second, two.revisionId));
      expect([done, no.length]).toEqual([1, 1]);
      const now = await storyNow(live.storyId);
      expect(no[0]).toBeInstanceOf(Conflict);
      expect(no[0]).toMatchObject({
        code: "publicMoved",
        theirs: { publicRevisionId: now.publicRevisionId },
      });
      expect(await logOf(live.storyId, "story.update")).toHaveLength(1);
    }
  });

  it("two people save at once: one is saved, the other gets the saved text beside their own", async () => {
    for (const round of ROUNDS) {
      const { storyId, version } = await makeDraft(room.newsroom, first, text(`saves-${round}`));
      const type = (actor: Actor, headline: string) => () =>
        saveStory(room.newsroom, actor, { storyId, baseVersion: version, content: text("", headline) });
      const { done, no } = await race(type(first, "Mine"), type(second, "Yours"));
      expect([done, no.length]).toEqual([1, 1]);
      const { working } = await storyNow(storyId);
      expect(no[0]).toMatchObject({
        code: "savedFirst",
        theirs: { version: version + 1, draft: { content: working?.content } },
      });
    }
  });

  it("a text is saved while it is published: what goes out is the named revision, and what was typed is there", async () => {
    for (const round of ROUNDS) {
      const { storyId, version, revisionId } = await makeDraft(room.newsroom, first, text(`while-${round}`));
      const typed = text(`while-${round}`, "Typed at that moment");
      const { done } = await race(
        () => publishStory(room.newsroom, first, { storyId, revisionId, replaces: null }),
        () => saveStory(room.newsroom, second, { storyId, baseVersion: version, content: typed }),
      );
      expect(done).toBe(2);
      const now = await storyNow(storyId);
      expect(now).toMatchObject({ publicState: "live", publicRevisionId: revisionId, changing: true });
      expect(now.working?.headline).toBe("Typed at that moment");
    }
  });

  it("a text is saved while it is approved: either it is approved as it was and void at once, or it is not approved", async () => {
    for (const round of ROUNDS) {
      const { storyId, version } = await makeDraft(room.newsroom, reporter, text(`approved-${round}`));
      const { revisionId } = await submitStory(room.newsroom, reporter, { storyId, version });
      const { no } = await race(
        () => approveStory(room.newsroom, first, { storyId, revisionId }),
        () =>
          saveStory(room.newsroom, reporter, {
            storyId,
            baseVersion: version,
            content: text("", "Other words"),
          }),
      );
      const now = await storyNow(storyId);
      expect(now.approvedRevisionId).toBeNull();
      expect(now.workingState).not.toBe("approved");
      if (no.length > 0) expect(no[0]).toMatchObject({ code: "textMoved", theirs: { version: version + 1 } });
      else expect(now).toMatchObject({ workingState: "draft", voidedApprovalId: revisionId });
    }
  });
});

describe("a kill", () => {
  it("lands while another editor types, saves and publishes: it always wins, and nothing typed is lost", async () => {
    for (const round of ROUNDS) {
      const live = await makeLive(room.newsroom, first, text(`kill-${round}`));
      const { storyId } = live;
      const saved: string[] = [];
      const typing = async () => {
        let { version } = live;
        for (const key of [1, 2, 3, 4]) {
          const headline = `Typed line ${key}`;
          const content = text(`kill-${round}`, headline);
          ({ version } = await saveStory(room.newsroom, second, { storyId, baseVersion: version, content }));
          saved.push(headline);
          const { revisionId } = await cutChecked(room.newsroom, second, { storyId, version });
          const { publicRevisionId } = await storyNow(storyId);
          const replaces = publicRevisionId ?? 0;
          await updateStory(room.newsroom, second, { storyId, revisionId, replaces, note: "More." });
        }
      };
      const kill = async () => {
        await new Promise((resolve) => setTimeout(resolve, round * 8));
        await killStory(room.newsroom, first, {
          storyId,
          publicState: "live",
          reason: "A court order",
          reasonClass: "legal",
          showHeadline: false,
        });
      };
      const { no } = await race(typing, kill);
      const now = await storyNow(storyId);
      expect(now.publicState).toBe("killed");
      for (const { code } of no) expect(code).toMatch(/^(?:notFound|state\.killed)$/);
      expect(now.working?.headline).toBe(saved.at(-1) ?? "Council votes to reopen the old lock");
      const entries = await logOf(storyId);
      expect(entries.filter(({ publicKind }) => publicKind !== null).at(-1)?.publicKind).toBe("killed");
      expect(await room.newsroom.db.publicStory.count({ where: { id: storyId } })).toBe(0);
    }
  });
});
