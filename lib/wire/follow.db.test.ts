import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { systemClock } from "@/lib/clock";
import { letGo, takePen } from "@/lib/pens/hold";
import type { Actor } from "@/lib/permissions";
import { NotFound, TooMany } from "@/lib/refusal";
import { presenceOf } from "@/lib/sittings/presence";
import { saveStory } from "@/lib/stories/save";
import { shareStory } from "@/lib/stories/share";
import { submitStory } from "@/lib/stories/submit";
import { unshareStory } from "@/lib/stories/unshare";
import type { WireMessage } from "@/lib/writing/fields";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { followStory } from "./follow";
import { closeWire } from "./wire";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Actor & { kind: "person" };
let bolat: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  // What is told goes by the time that all servers share.
  room.newsroom.clock = systemClock;
  ana = await makeActor(room.newsroom, "reporter");
  bolat = await makeActor(room.newsroom, "reporter");
});

const text = (headline: string) => publishable({ sectionId: room.section.id, headline });

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** Somebody follows a story until the test is over, and what they heard. */
async function follow(actor: Actor & { kind: "person" }, storyId: number, sitting: string) {
  const heard: WireMessage[] = [];
  const ended = vi.fn();
  const end = await followStory(
    room.newsroom,
    actor,
    { storyId, sitting },
    {
      say: (message) => heard.push(message),
      ping: () => {},
      end: ended,
    },
  );
  ends.push(end);
  const hears = (what: WireMessage["what"], which: (message: WireMessage) => boolean = () => true) =>
    vi.waitFor(() => {
      const found = heard.find((message) => message.what === what && which(message));
      if (!found) throw new Error(`Nothing was heard of ${what}: ${JSON.stringify(heard)}`);
      return found;
    }, 5000);
  return { heard, ended, end, hears };
}

async function shared() {
  const { storyId, version } = await makeDraft(room.newsroom, ana, text("The lock"));
  await shareStory(room.newsroom, ana, { storyId, personId: bolat.id });
  return { storyId, version };
}

describe("whoever has many tabs", () => {
  it("is told in twelve of them, and again in another once one is closed", async () => {
    const { storyId } = await shared();
    const other = await shared();
    const opened = await Promise.all(
      Array.from({ length: 30 }, (_, nth) =>
        follow(bolat, nth % 2 ? storyId : other.storyId, `many-tabs-${nth}`).catch((error: unknown) => error),
      ),
    );
    const told = opened.filter((one) => !(one instanceof Error)) as Awaited<ReturnType<typeof follow>>[];
    expect(told).toHaveLength(12);
    expect(opened.filter((one) => one instanceof TooMany)).toHaveLength(18);
    const colleague = await follow(ana, storyId, "tab-of-a-colleague");
    await colleague.hears("people");
    told[0]?.end();
    const next = await follow(bolat, storyId, "many-tabs-next");
    await next.hears("people");
    for (const { end } of [...told, colleague, next]) end();
  });

  it("has one line for each: an older one of the same tab is ended, and the tab does not leave with it", async () => {
    const { storyId } = await shared();
    const older = await follow(bolat, storyId, "the-same-tab");
    const newer = await follow(bolat, storyId, "the-same-tab");
    expect(older.ended).toHaveBeenCalledOnce();
    await newer.hears("people");
    const atOnce = await Promise.all(Array.from({ length: 5 }, () => follow(bolat, storyId, "the-same-tab")));
    expect(atOnce.filter(({ ended }) => ended.mock.calls.length === 0)).toHaveLength(1);
    for (const { end } of atOnce) end();
  });

  it("costs one look at the database for a change, however many are told of it", async () => {
    const { storyId } = await shared();
    const looks = vi.spyOn(room.newsroom.db.story, "findUnique");
    const tabs = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => follow(bolat, storyId, `told-together-${nth}`)),
    );
    for (const { hears } of tabs) await hears("people");
    const quiet = () =>
      vi.waitFor(async () => {
        const before = looks.mock.calls.length;
        await new Promise((resolve) => setTimeout(resolve, 300));
        if (looks.mock.calls.length !== before) throw new Error("There is still something to be looked at.");
        return before;
      }, 5000);
    const before = await quiet();
    await takePen(room.newsroom, ana, { storyId, sitting: "told-of-together" });
    for (const { hears } of tabs) await hears("pen");
    expect((await quiet()) - before).toBe(1);
    for (const { end } of tabs) end();
    looks.mockRestore();
  });
});

describe("whoever follows a story", () => {
  it("hears first who is there, then of everybody who comes, of the pen, of every save and of what becomes of it", async () => {
    const { storyId, version } = await shared();
    const his = await follow(bolat, storyId, "his-tab-1");
    const first = await his.hears("people");
    expect(first).toBe(his.heard[0]);
    expect(first.presence.people.map(({ name }) => name)).toEqual([bolat.name]);
    const hers = await follow(ana, storyId, "her-tab-1");
    await his.hears("people", ({ presence }) => presence.people.length === 2);
    await takePen(room.newsroom, ana, { storyId, sitting: "her-tab-1" });
    await his.hears("pen", ({ presence }) => presence.pen?.personId === ana.id);
    const saved = await saveStory(room.newsroom, ana, {
      ...{ storyId, sitting: "her-tab-1", sequence: 1, baseVersion: version, content: text("Opens") },
    });
    await his.hears("text", ({ presence }) => presence.version === saved.version);
    await letGo(room.newsroom, ana, { storyId, sitting: "her-tab-1" });
    await his.hears("pen", ({ presence }) => presence.pen === null);
    await submitStory(room.newsroom, ana, { storyId, version: saved.version });
    await his.hears("standing");
    his.end();
    hers.end();
  });

  it("hears nothing of other stories, nor anything after the end", async () => {
    const { storyId } = await shared();
    const other = await shared();
    const his = await follow(bolat, storyId, "his-tab-2");
    const others = await follow(bolat, other.storyId, "his-tab-3");
    await his.hears("notes");
    his.end();
    const before = his.heard.length;
    await takePen(room.newsroom, ana, { storyId, sitting: "her-tab-2" });
    await takePen(room.newsroom, ana, { storyId: other.storyId, sitting: "her-tab-3" });
    await others.hears("pen");
    expect(his.heard).toHaveLength(before);
    expect(his.ended).toHaveBeenCalledOnce();
    others.end();
  });

  it("is told nothing more once the story is not theirs to see", async () => {
    const { storyId } = await shared();
    const his = await follow(bolat, storyId, "his-tab-4");
    await his.hears("notes");
    await unshareStory(room.newsroom, ana, { storyId, personId: bolat.id });
    const before = his.heard.length;
    await takePen(room.newsroom, ana, { storyId, sitting: "her-tab-4" });
    await vi.waitFor(() => expect(his.ended).toHaveBeenCalled(), 5000);
    expect(his.heard).toHaveLength(before);
    await expect(follow(bolat, storyId, "his-tab-4")).rejects.toThrow(NotFound);
  });

  it("is let go when the server closes, and can come again", async () => {
    const { storyId } = await shared();
    const his = await follow(bolat, storyId, "his-tab-5");
    await his.hears("people");
    await closeWire();
    expect(his.ended).toHaveBeenCalled();
    const again = await follow(bolat, storyId, "his-tab-5");
    await takePen(room.newsroom, ana, { storyId, sitting: "her-tab-5" });
    await again.hears("pen");
    expect((await presenceOf(room.newsroom, ana, storyId)).people.map(({ name }) => name)).toEqual([
      bolat.name,
    ]);
    again.end();
  });

  it("hears again after the database has cut the line, and of what was missed meanwhile", async () => {
    const { storyId } = await shared();
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    const his = await follow(bolat, storyId, "his-tab-6");
    await his.hears("notes");
    await room.newsroom.db.$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query = 'LISTEN newsroom_wire'`;
    await vi.waitFor(() => expect(silent).toHaveBeenCalled(), 5000);
    await takePen(room.newsroom, ana, { storyId, sitting: "her-tab-6" });
    await vi.waitFor(() => {
      const last = his.heard.at(-1);
      expect(last?.presence.pen?.personId).toBe(ana.id);
    }, 12_000);
    his.end();
    silent.mockRestore();
  });
});
