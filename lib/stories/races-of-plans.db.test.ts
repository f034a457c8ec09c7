import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { Refusal } from "@/lib/refusal";
import { makeActor, makeChange, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { confirmStory } from "./confirm";
import { cutRevision } from "./cut-revision";
import { publishStory } from "./publish";
import { saveStory } from "./save";
import { scheduleStory } from "./schedule";
import { updateStory } from "./update";

/** Each race is run so often, with everybody starting at once. */
const ROUNDS = Array.from({ length: 5 }, (_, round) => round);

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let first: Actor;
let second: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  first = await makeActor(room.newsroom, "editor");
  second = await makeActor(room.newsroom, "editor");
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

const logOf = (storyId: number, act?: string) =>
  room.newsroom.db.logEntry.findMany({ where: { storyId, ...(act ? { act } : {}) }, orderBy: { id: "asc" } });
const at = (minutes: number) => new Date(room.clock.now().getTime() + minutes * 60_000);

describe("two clocks and two plans", () => {
  it("two clocks confirm the same due schedule at once: the log has one entry, at the announced time", async () => {
    for (const round of ROUNDS) {
      const { storyId, revisionId } = await makeDraft(room.newsroom, first, text(`clocks-${round}`));
      const time = at(30);
      await scheduleStory(room.newsroom, first, {
        storyId,
        kind: "publish",
        revisionId,
        replaces: null,
        at: time,
      });
      room.clock.set(at(33));
      const confirm = () => confirmStory(room.newsroom, storyId);
      expect(await race(confirm, confirm, confirm)).toEqual({ done: 3, no: [] });
      const entries = await logOf(storyId, "story.publish");
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({ at: time, recordedAt: room.clock.now(), actorKind: "clock" });
      expect(await room.newsroom.db.effect.count({ where: { storyId } })).toBe(1);
    }
  });

  it("an editor acts while the clock confirms: what was announced stands first in the log", async () => {
    for (const round of ROUNDS) {
      const { storyId, version, revisionId } = await makeDraft(room.newsroom, first, text(`due-${round}`));
      const time = at(30);
      await scheduleStory(room.newsroom, first, {
        storyId,
        kind: "publish",
        revisionId,
        replaces: null,
        at: time,
      });
      const next = await makeChange(
        room.newsroom,
        second,
        { storyId, version },
        text(`due-${round}`, "Later words"),
      );
      room.clock.set(at(31));
      const { no } = await race(
        () => confirmStory(room.newsroom, storyId),
        () =>
          updateStory(room.newsroom, second, {
            storyId,
            revisionId: next.revisionId,
            replaces: revisionId,
            note: "More voices.",
          }),
      );
      expect(no).toEqual([]);
      const kinds = (await logOf(storyId)).flatMap(({ publicKind, at: when }) =>
        publicKind ? [[publicKind, when]] : [],
      );
      expect(kinds).toEqual([
        ["published", time],
        ["updated", room.clock.now()],
      ]);
    }
  });

  it("two schedules are made at once for one story: the later one stands, and the log says that it took the place", async () => {
    for (const round of ROUNDS) {
      const { storyId, revisionId } = await makeDraft(room.newsroom, first, text(`plans-${round}`));
      const plan = (editor: Actor, minutes: number) => () =>
        scheduleStory(room.newsroom, editor, {
          storyId,
          kind: "publish",
          revisionId,
          replaces: null,
          at: at(minutes),
        });
      expect(await race(plan(first, 30), plan(second, 60))).toMatchObject({ done: 2 });
      const made = await room.newsroom.db.schedule.findMany({ where: { storyId }, orderBy: { id: "asc" } });
      expect(made.map(({ state, cancelledBy }) => [state, cancelledBy])).toEqual([
        ["cancelled", "rescheduled"],
        ["waiting", null],
      ]);
    }
  });

  it("one story is published and another scheduled for the same address at once: one gets it, the other is told", async () => {
    for (const round of ROUNDS) {
      const slug = `one-address-${round}`;
      const a = await makeDraft(room.newsroom, first, text(slug));
      const b = await makeDraft(room.newsroom, second, text(slug));
      const { done, no } = await race(
        () => publishStory(room.newsroom, first, { ...a, replaces: null }),
        () =>
          scheduleStory(room.newsroom, second, {
            storyId: b.storyId,
            kind: "publish",
            revisionId: b.revisionId,
            replaces: null,
            at: at(30),
          }),
      );
      expect([done, no.map(({ code }) => code)]).toEqual([1, ["addressTaken"]]);
    }
  });

  it("two people freeze the same text at once: it becomes one revision", async () => {
    for (const round of ROUNDS) {
      const { storyId, version } = await makeDraft(room.newsroom, first, text(`cuts-${round}`));
      const saved = await saveStory(room.newsroom, first, {
        storyId,
        baseVersion: version,
        content: text("", "Again"),
      });
      const cut = (actor: Actor) => () =>
        cutRevision(room.newsroom, actor, { storyId, version: saved.version });
      expect(await race(cut(first), cut(second))).toMatchObject({ done: 2 });
      expect(await room.newsroom.db.revision.count({ where: { storyId } })).toBe(2);
    }
  });
});
