import fc from "fast-check";
import type { OutgoingHttpHeaders } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { endTrials, gate, keepingPress, notesOfPage } from "./press-trial";

/**
 * A small newsroom against the press: stories change, pages made of them are rendered slowly, fail, are kept, pushed
 * out and asked for, in any order. What a reader is given is held against what was known when the reader asked.
 */

const STORIES = 4;
/** Which stories each page is made of. Page 0 names nothing, and so is never kept. */
const PAGES = [[], [0], [0, 1], [2], [1, 2, 3]];
const FILLING = "x".repeat(3000);

type Step =
  | { does: "ask"; page: number; encoding: string }
  | { does: "change" | "end" | "changeUnheard" | "fallDue"; story: number }
  | { does: "finish" | "fail"; at: number }
  | { does: "lose" | "wait" };

const story = fc.nat(STORIES - 1);
const at = fc.nat(9);
const encoding = fc.constantFrom("br", "gzip", "identity");
const happens = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
const does = <Name extends Step["does"]>(name: Name) => fc.constant(name);

const steps = fc.array(
  fc.oneof(
    happens(10, fc.record({ does: does("ask"), page: fc.nat(PAGES.length - 1), encoding })),
    happens(3, fc.record({ does: does("change"), story })),
    happens(1, fc.record({ does: does("end"), story })),
    happens(1, fc.record({ does: does("changeUnheard"), story })),
    happens(1, fc.record({ does: does("fallDue"), story })),
    happens(5, fc.record({ does: does("finish"), at })),
    happens(2, fc.record({ does: does("fail"), at })),
    happens(1, fc.constantFrom<Step>({ does: "lose" }, { does: "wait" })),
  ),
  { minLength: 10, maxLength: 80, size: "max" },
);

afterEach(endTrials);

function unpacked(body: Buffer, headers: OutgoingHttpHeaders): string {
  const encoding = headers["content-encoding"];
  if (encoding === undefined) return body.toString();
  return (encoding === "br" ? brotliDecompressSync(body) : gunzipSync(body)).toString();
}

/** The newsroom, its press, and what both know. */
async function newsroom(memory: number) {
  /** The version of each story in the database, the newest that the press heard of, and below which nothing may be shown. */
  const written = PAGES.slice(0, STORIES).map(() => 0);
  const heard = [...written];
  const never = [...written];
  const rendering: ReturnType<typeof gate>[] = [];
  const pageAt = (url = "") => Number(/\d+/.exec(url)?.[0]);
  const site = await keepingPress(
    async (asked, response) => {
      const page = pageAt(asked.url);
      const versions = (PAGES[page] ?? []).map((story) => written[story]);
      for (const story of PAGES[page] ?? []) notesOfPage().tags.add(`story:${story}`);
      const mine = gate();
      rendering.push(mine);
      await mine.promise;
      response.writeHead(200, { "Content-Type": "text/html" }).end(`${JSON.stringify(versions)}${FILLING}`);
    },
    { memory },
  );
  const problems: string[] = [];
  let answers = 0;
  const asking = new Set<Promise<void>>();

  async function ask(page: number, encoding: string): Promise<void> {
    const known = [...heard];
    const forbidden = [...never];
    const before = site.count().stale;
    const { status, headers, body } = await site.here(`/page-${page}`, { "accept-encoding": encoding });
    answers += 1;
    if (status !== 200) return;
    const versions = JSON.parse(unpacked(body, headers).replace(FILLING, "")) as number[];
    const isStandIn = site.count().stale > before;
    versions.forEach((version, at) => {
      const story = PAGES[page]?.[at] ?? 0;
      if (version < (forbidden[story] ?? 0)) problems.push(`page ${page} showed what had ended`);
      if (!isStandIn && version < (known[story] ?? 0))
        problems.push(`page ${page} showed ${version} of ${known[story]}`);
    });
  }

  const tell = (story: number, gone: boolean) => {
    heard[story] = written[story] ?? 0;
    if (gone) never[story] = heard[story];
    site.expire([`story:${story}`], gone ? [`story:${story}`] : []);
  };
  /** From this instant on it is out, though the press is told only when it asks. */
  const fallDue = (story: number) => {
    heard[story] = written[story] ?? 0;
    const before = site.world.dueNow;
    site.world.dueNow = async () => {
      await before?.();
      await turn();
      tell(story, false);
    };
  };
  const change = (story: number, how: "change" | "end" | "changeUnheard" | "fallDue") => {
    written[story] = (written[story] ?? 0) + 1;
    if (how === "fallDue") fallDue(story);
    else if (how !== "changeUnheard") tell(story, how === "end");
  };
  const settle = (at: number, does: "finish" | "fail") => {
    const [one] = rendering.splice(at % Math.max(1, rendering.length), 1);
    if (does === "finish") one?.open();
    else one?.fail(new Error("No database."));
  };

  return {
    async take(step: Step): Promise<void> {
      if ("page" in step) {
        const one: Promise<void> = ask(step.page, step.encoding).finally(() => asking.delete(one));
        asking.add(one);
      } else if ("at" in step) settle(step.at, step.does);
      else if ("story" in step) change(step.story, step.does);
      else if (step.does === "wait") site.world.time += 700;
      else {
        written.forEach((version, each) => (heard[each] = never[each] = version));
        site.expireAll();
      }
      // Compression happens elsewhere: sometimes it is done before the next step, sometimes not.
      for (let turns = 0; turns < 5; turns++) await turn();
    },
    async finish(): Promise<void> {
      while (asking.size > 0) {
        while (rendering.length > 0) settle(0, "finish");
        await turn();
      }
    },
    seen: () => ({ problems, answers, ...site.count() }),
  };
}

it("a reader is never shown less than the press knew when the reader asked, nor what had ended", async () => {
  const all = { hits: 0, renders: 0, stale: 0, evicted: 0, answers: 0 };
  const run = async (memory: number, taken: Step[]) => {
    const room = await newsroom(memory);
    for (const step of taken) await room.take(step);
    await room.finish();
    const seen = room.seen();
    expect(seen.problems).toEqual([]);
    expect(seen.bytes).toBeLessThanOrEqual(memory * 1024 * 1024);
    for (const name of Object.keys(all) as (keyof typeof all)[]) all[name] += seen[name];
    endTrials();
  };
  // Of a press with little memory every other page is pushed out.
  const memories = fc.constantFrom(0.01, 64);
  await fc.assert(fc.asyncProperty(memories, steps, run), { numRuns: 150 });
  for (const [name, count] of Object.entries(all)) expect([name, count > 0]).toEqual([name, true]);
}, 60_000);
