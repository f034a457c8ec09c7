import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { redateStory } from "@/lib/stories/redate";
import { updateStory } from "@/lib/stories/update";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { claimEffects } from "./claim";
import { carryOutEffects } from "./effects";
import { signatureOf } from "./hook";
import { listeningHook } from "./listening-hook";
import { listStuck } from "./stuck";

let newsroom: Newsroom;
let editor: Actor;
let sectionId: number;
let now: { add(seconds: number): void };
const closers: (() => Promise<unknown>)[] = [];
const silent = () => undefined;

beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = made.newsroom;
  sectionId = made.section.id;
  editor = await makeActor(newsroom, "editor");
  now = { add: (seconds) => made.clock.set(new Date(made.clock.now().getTime() + seconds * 1000)) };
});

// Nothing waits from the test before.
beforeEach(() => carryOutEffects(newsroom, { addresses: [] }, silent)());
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function hookThat(answer?: Parameters<typeof listeningHook>[0]) {
  const hook = await listeningHook(answer);
  closers.push(hook.close);
  return hook;
}

function content(headline: string) {
  return publishable({ sectionId, headline });
}

describe("what the world outside is told", () => {
  it("is one signed call for each public entry, under the entry's own key", async () => {
    const hook = await hookThat();
    const { storyId } = await makeLive(newsroom, editor, content("The lock opens"));
    const tell = carryOutEffects(newsroom, { addresses: [hook.address], secret: "a shared secret" }, silent);
    await tell();
    now.add(3600);
    await tell();

    expect(hook.received).toHaveLength(1);
    const [told] = hook.received;
    const key = `story-${storyId}-entry-1`;
    expect(told?.body).toMatchObject({
      key,
      site: "https://newsroom.example",
      story: storyId,
      url: "https://newsroom.example/city/the-lock-opens",
      kind: "published",
      headline: "The lock opens",
    });
    expect(told?.headers["idempotency-key"]).toBe(key);
    expect(told?.headers["x-newsroom-signature"]).toBe(signatureOf(told?.text ?? "", "a shared secret"));
  });

  it("reaches a hook that fails three times and then answers, after growing pauses", async () => {
    let calls = 0;
    const hook = await hookThat(() => (++calls <= 3 ? 503 : 200));
    await makeLive(newsroom, editor, content("The lock is slow"));
    const tell = carryOutEffects(newsroom, { addresses: [hook.address] }, silent);
    const counts: number[] = [];
    for (const pause of [0, 4, 2, 9, 2, 21, 600]) {
      now.add(pause);
      await tell();
      counts.push(hook.received.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 4, 4]);
    expect(await newsroom.db.effect.count({ where: { doneAt: null } })).toBe(0);
  });

  it("is not told twice to a hook that has answered while another one fails", async () => {
    const good = await hookThat();
    let calls = 0;
    const bad = await hookThat(() => (++calls === 1 ? 500 : 200));
    await makeLive(newsroom, editor, content("Two hooks"));
    const tell = carryOutEffects(newsroom, { addresses: [good.address, bad.address] }, silent);
    await tell();
    now.add(10);
    await tell();
    expect([good.received.length, bad.received.length]).toEqual([1, 2]);
  });

  it("comes in the order in which things happened to a story, and a stuck call is shown on the desk", async () => {
    const hook = await hookThat(({ body }) => (body.kind === "published" ? 500 : 200));
    const text = content("Out of order");
    const live = await makeLive(newsroom, editor, text);
    const change = await makeChange(newsroom, editor, live, { ...text, standfirst: "Nobody knows why." });
    await updateStory(newsroom, editor, { ...change, replaces: live.revisionId, note: "A new line." });
    const tell = carryOutEffects(newsroom, { addresses: [hook.address] }, silent);
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect(hook.received.filter(({ body }) => body.kind === "updated")).toEqual([]);
      expect((await listStuck(newsroom)).effects).toEqual([]);
      await tell();
      now.add(600);
    }
    const { effects } = await listStuck(newsroom);
    expect(effects).toMatchObject([{ storyId: live.storyId, headline: "Out of order", attempts: 5 }]);
    expect(effects[0]?.lastError).toMatch(/^127\.0\.0\.1:\d+ answered 500$/);
    await tell();
    expect(hook.received.filter(({ body }) => body.kind === "updated")).toHaveLength(1);
  });

  it("names no headline of a killed story whose notice names none", async () => {
    const hook = await hookThat();
    const [hidden, named] = [
      await makeLive(newsroom, editor, content("A name nobody may read")),
      await makeLive(newsroom, editor, content("A name that may be read")),
    ];
    const kill = { publicState: "live", reasonClass: "legal", reason: "A court said so." } as const;
    await killStory(newsroom, editor, { ...kill, storyId: hidden.storyId, showHeadline: false });
    await killStory(newsroom, editor, { ...kill, storyId: named.storyId, showHeadline: true });
    const tell = carryOutEffects(newsroom, { addresses: [hook.address] }, silent);
    await tell();
    await tell();
    const headlines = hook.received.map(({ body }) => [body.story, body.kind, body.headline]);
    expect(headlines).toContainEqual([hidden.storyId, "killed", undefined]);
    expect(headlines).toContainEqual([named.storyId, "killed", "A name that may be read"]);
    expect(JSON.stringify(hook.received)).not.toContain("A name nobody");
  });

  it("says nothing of an old story that comes with its date, and something of a date that is set later", async () => {
    const hook = await hookThat();
    const draft = await makeDraft(newsroom, editor, content("From the archive"));
    const date = { moment: { precision: "day", day: "1998-05-04" }, reason: "Printed then." } as const;
    await redateStory(newsroom, editor, { storyId: draft.storyId, ...date });
    await publishStory(newsroom, editor, { ...draft, replaces: null });
    const tell = carryOutEffects(newsroom, { addresses: [hook.address] }, silent);
    for (let round = 0; round < 3; round++) await tell();
    expect(hook.received).toEqual([]);
    const held = await newsroom.db.effect.findMany({ where: { storyId: draft.storyId } });
    expect(held.map(({ doneAt, lastError }) => [doneAt !== null, lastError?.slice(0, 5)])).toEqual([
      [true, "held:"],
      [true, "held:"],
    ]);
    now.add(60);
    await redateStory(newsroom, editor, { storyId: draft.storyId, ...date, reason: "A better source." });
    await tell();
    expect(hook.received.map(({ body }) => body.kind)).toEqual(["redated"]);
  });

  it("is taken by one instance at a time, and by another when the first was killed meanwhile", async () => {
    const { storyId } = await makeLive(newsroom, editor, content("Taken once"));
    const [first, second] = await Promise.all([claimEffects(newsroom, 10), claimEffects(newsroom, 10)]);
    expect([...first, ...second].map((effect) => effect.storyId)).toEqual([storyId]);
    now.add(59);
    expect(await claimEffects(newsroom, 10)).toEqual([]);
    now.add(2);
    expect(await claimEffects(newsroom, 10)).toMatchObject([{ storyId, attempts: 2 }]);
  });

  it("is nothing where nobody asked to be told: a whole archive is settled at once", async () => {
    for (const headline of ["One", "Two", "Three"]) await makeLive(newsroom, editor, content(headline));
    await carryOutEffects(newsroom, { addresses: [] }, silent)();
    expect(await newsroom.db.effect.count({ where: { doneAt: null } })).toBe(0);
  });
});
