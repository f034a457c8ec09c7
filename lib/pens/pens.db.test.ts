import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endSittings } from "@/lib/clockwork/end-sittings";
import type { Actor } from "@/lib/permissions";
import { NotAllowed, NotFound, RuleBroken, TooMany } from "@/lib/refusal";
import { presenceOf } from "@/lib/sittings/presence";
import { comeIn, leave, stay } from "@/lib/sittings/sittings";
import { killStory } from "@/lib/stories/kill";
import { saveStory } from "@/lib/stories/save";
import { shareStory } from "@/lib/stories/share";
import { findStoredText } from "@/lib/stories/stored-text";
import { unshareStory } from "@/lib/stories/unshare";
import type { PenRequest } from "@/lib/writing/fields";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { answerPenRequest } from "./answer-request";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Actor & { kind: "person" };
let bolat: Actor & { kind: "person" };
let dina: Actor & { kind: "person" };
let stranger: Actor & { kind: "person" };

const NOON = Date.parse("2026-03-02T12:00:00.000Z");
const at = (seconds: number) => room.clock.set(new Date(NOON + seconds * 1000));
const text = (headline: string) => publishable({ sectionId: room.section.id, headline });

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "reporter");
  bolat = await makeActor(room.newsroom, "editor");
  dina = await makeActor(room.newsroom, "reporter");
  stranger = await makeActor(room.newsroom, "reporter");
});

beforeEach(() => at(0));

/** A story that Ana, Bolat and Dina have open. */
async function opened(name: string) {
  const { storyId, version } = await makeDraft(room.newsroom, ana, text("The lock"));
  await shareStory(room.newsroom, bolat, { storyId, personId: dina.id });
  const sittingOf = (actor: Actor & { kind: "person" }) => `${name}-sitting-${actor.id}`;
  for (const actor of [ana, bolat, dina]) {
    await comeIn(room.newsroom, actor, { storyId, sitting: sittingOf(actor) });
  }
  const does = (actor: Actor & { kind: "person" }, what: PenRequest["do"]) =>
    answerPenRequest(room.newsroom, actor, storyId, { sitting: sittingOf(actor), do: what });
  const saves = (actor: Actor & { kind: "person" }, baseVersion: number, headline: string) =>
    saveStory(room.newsroom, actor, {
      ...{ storyId, baseVersion, content: text(headline), sitting: sittingOf(actor), sequence: baseVersion },
    });
  const revisions = () =>
    room.newsroom.db.revision.findMany({
      where: { storyId },
      orderBy: { number: "asc" },
      select: { number: true, reason: true, cutById: true, content: true },
    });
  return { storyId, version, does, saves, revisions, sittingOf };
}

describe("who has the story open", () => {
  it("is shown by name, with whoever has the pen, to those who may read what is being written", async () => {
    const { storyId, version, does } = await opened("names");
    await does(ana, "take");
    const { people, pen, version: stands } = await presenceOf(room.newsroom, bolat, storyId);
    expect(people.map(({ name, writes }) => [name, writes])).toEqual([
      [ana.name, true],
      [bolat.name, false],
      [dina.name, false],
    ]);
    expect(pen).toMatchObject({ personId: ana.id, until: "2026-03-02T12:01:15.000Z" });
    expect(stands).toBe(version);
    await expect(presenceOf(room.newsroom, stranger, storyId)).rejects.toThrow(NotFound);
  });

  it("is no longer there a minute after it was seen last, or when it says that it leaves", async () => {
    const { storyId, sittingOf } = await opened("silent");
    at(50);
    const seen = await stay(room.newsroom, bolat, { storyId, sitting: sittingOf(bolat) });
    at(61);
    const names = async () => (await presenceOf(room.newsroom, ana, storyId)).people.map(({ name }) => name);
    expect(await names()).toEqual([bolat.name]);
    await leave(room.newsroom, bolat, { storyId, sitting: sittingOf(bolat), lastSeen: new Date(NOON) });
    expect(await names()).toEqual([bolat.name]);
    await leave(room.newsroom, bolat, { storyId, sitting: sittingOf(bolat), lastSeen: seen });
    expect(await names()).toEqual([]);
  });

  it("cannot be said of a colleague's live story, which one only reads, nor in another's name", async () => {
    const live = await makeLive(room.newsroom, bolat, text("Live"));
    const reading = { storyId: live.storyId, sitting: "reading-1" };
    await expect(comeIn(room.newsroom, stranger, reading)).rejects.toThrow(NotFound);
    const { storyId, sittingOf } = await opened("named");
    const named = { storyId, sitting: sittingOf(ana) };
    await expect(comeIn(room.newsroom, bolat, named)).rejects.toThrow(NotAllowed);
    await expect(stay(room.newsroom, bolat, named)).rejects.toThrow(NotAllowed);
  });
});

describe("a tab", () => {
  it("is named to nobody but the account whose tab it is", async () => {
    const { storyId, does, saves, version, sittingOf } = await opened("unnamed");
    await does(ana, "take");
    await saves(ana, version, "Written");
    await does(dina, "ask");
    const seenBy = async (actor: Actor) =>
      JSON.stringify([
        await presenceOf(room.newsroom, actor, storyId),
        await findStoredText(room.newsroom, actor, storyId, "a-tab-that-asks"),
      ]);
    const names = [ana, bolat, dina].map(sittingOf);
    const told = async (actor: Actor) => {
      const seen = await seenBy(actor);
      return names.map((name) => seen.includes(name));
    };
    expect(await told(ana)).toEqual([true, false, false]);
    expect(await told(bolat)).toEqual([false, false, false]);
    expect(await told(dina)).toEqual([false, false, true]);
  });

  it("is counted once for each colleague, who writes if one of their tabs does", async () => {
    const { storyId, does } = await opened("counted");
    await does(ana, "take");
    for (const name of ["second", "third"])
      await comeIn(room.newsroom, ana, { storyId, sitting: `counted-${name}-tab` });
    const { people } = await presenceOf(room.newsroom, bolat, storyId);
    expect(people.map(({ name, writes }) => [name, writes])).toEqual([
      [ana.name, true],
      [bolat.name, false],
      [dina.name, false],
    ]);
  });

  it("whose name somebody learnt is not taken over, also after it has fallen silent with the pen in its hand", async () => {
    const { storyId, does, saves, version, sittingOf } = await opened("learnt");
    await does(ana, "take");
    await saves(ana, version, "Written");
    const hers = { storyId, sitting: sittingOf(ana) };
    const refused = async () => {
      await expect(comeIn(room.newsroom, bolat, hers)).rejects.toThrow(NotAllowed);
      for (const what of ["take", "renew", "letGo", "ask", "handOver", "keep", "takeOver"] as const)
        await expect(
          answerPenRequest(room.newsroom, bolat, storyId, { sitting: hers.sitting, do: what }),
        ).rejects.toThrow(NotAllowed);
    };
    await refused();
    at(70);
    await endSittings(room.newsroom, () => undefined)();
    expect(await room.newsroom.db.sitting.count({ where: { storyId } })).toBe(0);
    await refused();
    at(120);
    await endSittings(room.newsroom, () => undefined)();
    expect(await room.newsroom.db.pen.count({ where: { storyId } })).toBe(0);
    await refused();
    expect((await does(ana, "take")).pen).toMatchObject({ personId: ana.id, sitting: hers.sitting });
    await expect(saves(ana, version + 1, "Written on")).resolves.toBeDefined();
  });

  it("can be open forty times and no more, and one that closes makes room", async () => {
    const { storyId } = await makeDraft(room.newsroom, ana, text("Everywhere"));
    const open = (number: number) =>
      comeIn(room.newsroom, ana, { storyId, sitting: `everywhere-${number}-of-${storyId}` });
    for (let number = 1; number <= 40; number++) await open(number);
    await expect(open(41)).rejects.toThrow(TooMany);
    await expect(open(40)).resolves.toBeDefined();
    const closed = { storyId, sitting: `everywhere-1-of-${storyId}`, lastSeen: new Date(NOON) };
    await leave(room.newsroom, ana, closed);
    await expect(open(41)).resolves.toBeDefined();
  });
});

describe("the pen", () => {
  it("is held by one, and let go with what was written kept as a revision", async () => {
    const { version, does, saves, revisions } = await opened("one");
    await saves(ana, version, "Written");
    expect((await does(bolat, "take")).pen).toMatchObject({ personId: ana.id });
    expect((await does(ana, "letGo")).pen).toBeNull();
    expect((await revisions()).at(-1)).toMatchObject({
      reason: "sitting",
      cutById: ana.id,
      content: { headline: "Written" },
    });
    expect((await does(bolat, "take")).pen).toMatchObject({ personId: bolat.id });
    await does(bolat, "letGo");
    expect(await revisions()).toHaveLength(2);
  });

  it("is asked for, kept, and asked for again, and whoever asked first is answered first", async () => {
    const { does } = await opened("asked");
    await does(ana, "take");
    expect((await does(bolat, "ask")).pen?.asked).toMatchObject({
      personId: bolat.id,
      until: "2026-03-02T12:01:00.000Z",
    });
    expect((await does(dina, "ask")).pen?.asked).toMatchObject({ personId: bolat.id });
    expect((await does(ana, "keep")).pen).not.toHaveProperty("asked");
    expect((await does(dina, "ask")).pen?.asked).toMatchObject({ personId: dina.id });
  });

  it("is handed over to whoever asks, and the one who had it has it no more", async () => {
    const { version, does, saves, revisions } = await opened("handed");
    await saves(ana, version, "Hers");
    await does(ana, "handOver");
    expect((await does(bolat, "ask")).pen).toMatchObject({ personId: ana.id });
    at(20);
    expect((await does(ana, "handOver")).pen).toMatchObject({
      personId: bolat.id,
      since: "2026-03-02T12:00:20.000Z",
    });
    expect((await revisions()).at(-1)).toMatchObject({ content: { headline: "Hers" } });
    expect((await does(ana, "renew")).pen).toMatchObject({ personId: bolat.id });
  });

  it("is taken over with the other's text kept first, under a name of its own, and the log says so", async () => {
    const { storyId, version, does, saves, revisions } = await opened("taken");
    await saves(ana, version, "Hers as far as it was saved");
    expect((await does(bolat, "takeOver")).pen).toMatchObject({ personId: bolat.id });
    expect((await revisions()).at(-1)).toMatchObject({
      reason: "takeOver",
      cutById: ana.id,
      content: { headline: "Hers as far as it was saved" },
    });
    const entries = await room.newsroom.db.logEntry.findMany({ where: { storyId, act: "story.takeOver" } });
    expect(entries).toMatchObject([{ actorId: bolat.id, data: { person: ana.id, name: ana.name } }]);
    await does(ana, "takeOver");
    expect(await revisions()).toHaveLength(2);
  });

  it("in one's own other tab is taken without a word in the log", async () => {
    const { storyId, does } = await opened("own-tab");
    await does(ana, "take");
    const other = { sitting: "own-tab-the-other", do: "takeOver" } as const;
    const { pen } = await answerPenRequest(room.newsroom, ana, storyId, other);
    expect(pen).toMatchObject({ sitting: "own-tab-the-other" });
    expect(await room.newsroom.db.logEntry.count({ where: { storyId, act: "story.takeOver" } })).toBe(0);
  });

  it("lies free after its time, and the clock keeps what was written with it", async () => {
    const { storyId, version, does, saves, revisions } = await opened("clock");
    await saves(ana, version, "Before she slept");
    const sweep = endSittings(room.newsroom, () => {});
    at(74);
    await sweep();
    expect(await revisions()).toHaveLength(1);
    at(76);
    expect((await presenceOf(room.newsroom, bolat, storyId)).pen).toBeNull();
    await sweep();
    await sweep();
    expect((await revisions()).slice(1)).toMatchObject([
      { reason: "sitting", cutById: ana.id, content: { headline: "Before she slept" } },
    ]);
    expect(await room.newsroom.db.pen.count({ where: { storyId } })).toBe(0);
    expect((await does(ana, "renew")).pen).toBeNull();
  });

  it("is lost with the right to write: by whoever was taken off the story, and by whoever left the staff", async () => {
    const { storyId, does } = await opened("lost");
    await does(dina, "take");
    await unshareStory(room.newsroom, bolat, { storyId, personId: dina.id });
    expect((await presenceOf(room.newsroom, ana, storyId)).pen).toBeNull();
    expect((await does(ana, "take")).pen).toMatchObject({ personId: ana.id });
    await expect(does(dina, "take")).rejects.toThrow(NotFound);
    const gone = await makeActor(room.newsroom, "editor");
    await answerPenRequest(room.newsroom, gone, storyId, { sitting: "left-the-staff", do: "takeOver" });
    const where = { id: gone.id };
    await room.newsroom.db.person.update({ where, data: { disabledAt: room.clock.now() } });
    expect((await does(ana, "take")).pen).toMatchObject({ personId: ana.id });
  });

  it("is not for those who only read, and not for a killed story, whose text is sealed", async () => {
    const { storyId, version } = await makeLive(room.newsroom, bolat, text("Ends"));
    const asked = { sitting: "a-reader-1", do: "take" } as const;
    await expect(answerPenRequest(room.newsroom, stranger, storyId, asked)).rejects.toThrow(NotAllowed);
    const sitting = "before-the-kill";
    const content = text("Typed before the kill");
    await saveStory(room.newsroom, bolat, { storyId, sitting, sequence: 1, baseVersion: version, content });
    await killStory(room.newsroom, bolat, {
      ...{ storyId, publicState: "live", reason: "A court order", reasonClass: "legal", showHeadline: false },
    });
    const renewed = answerPenRequest(room.newsroom, bolat, storyId, { sitting, do: "renew" });
    await expect(renewed).rejects.toThrow(RuleBroken);
    at(80);
    await endSittings(room.newsroom, () => {})();
    expect(await room.newsroom.db.pen.count({ where: { storyId } })).toBe(0);
  });
});
