import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { presenceOf } from "@/lib/sittings/presence";
import { comeIn, leave } from "@/lib/sittings/sittings";
import { saveStory } from "@/lib/stories/save";
import type { PenRequest } from "@/lib/writing/fields";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { answerPenRequest } from "./answer-request";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Actor & { kind: "person" };
let bolat: Actor & { kind: "person" };

const NOON = Date.parse("2026-03-02T12:00:00.000Z");
const at = (seconds: number) => room.clock.set(new Date(NOON + seconds * 1000));
const text = (headline: string) => publishable({ sectionId: room.section.id, headline });

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "reporter");
  bolat = await makeActor(room.newsroom, "editor");
});

beforeEach(() => at(0));

/** A story that Ana writes in one tab and has open in another, and Bolat in a third; each named after its sitting. */
async function held(name: string) {
  const { storyId, version } = await makeDraft(room.newsroom, ana, text("The lock"));
  const [writes, other, bolats] = [`${name}-writes`, `${name}-other`, `${name}-bolat`];
  await comeIn(room.newsroom, ana, { storyId, sitting: writes });
  await comeIn(room.newsroom, ana, { storyId, sitting: other });
  await comeIn(room.newsroom, bolat, { storyId, sitting: bolats });
  const content = text("Before the tab crashed");
  const save = { storyId, baseVersion: version, content, sitting: writes, sequence: 1 };
  await saveStory(room.newsroom, ana, save);
  const does = async (actor: Actor, sitting: string, what: PenRequest["do"]) =>
    (await answerPenRequest(room.newsroom, actor, storyId, { sitting, do: what })).pen;
  const seenBy = async (actor: Actor) => (await presenceOf(room.newsroom, actor, storyId)).pen;
  return { storyId, writes, other, bolats, does, seenBy };
}

describe("a pen that a tab left behind", () => {
  it("lies free at once to the person whose tab it was, and to nobody else", async () => {
    const { storyId, writes, other, bolats, does, seenBy } = await held("crashed");
    at(10);
    expect(await does(ana, other, "take")).toMatchObject({ sitting: writes });
    await leave(room.newsroom, ana, { storyId, sitting: writes, lastSeen: room.clock.now() });
    expect(await seenBy(ana)).toBeNull();
    expect(await seenBy(bolat)).toMatchObject({ personId: ana.id });
    expect(await does(bolat, bolats, "take")).toMatchObject({ personId: ana.id });
    expect(await does(ana, other, "take")).toMatchObject({ sitting: other });
    const revisions = await room.newsroom.db.revision.findMany({
      where: { storyId },
      orderBy: { number: "asc" },
    });
    expect(revisions.at(-1)).toMatchObject({
      ...{ reason: "sitting", cutById: ana.id },
      content: { headline: "Before the tab crashed" },
    });
  });

  it("lies free to them after its silence where a server that was killed could tell nobody", async () => {
    const { writes, does, seenBy } = await held("killed");
    at(30);
    await does(ana, writes, "renew");
    at(60);
    expect(await seenBy(ana)).toMatchObject({ sitting: writes });
    at(61);
    expect(await seenBy(ana)).toBeNull();
    expect(await seenBy(bolat)).toMatchObject({ personId: ana.id });
  });

  it("is still the pen of the tab itself, when that one is heard of again", async () => {
    const { writes, does } = await held("back");
    at(61);
    expect(await does(ana, writes, "keep")).toMatchObject({ sitting: writes });
  });
});
