import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { Conflict, FieldsWrong, NotAllowed, NotFound, RuleBroken } from "@/lib/refusal";
import { saveRequest } from "@/lib/writing/requests";
import { EMPTY_CONTENT } from "@/lib/stories/fields";

const findSignedIn = vi.hoisted(() => vi.fn());
vi.mock("./actor", () => ({ findSignedIn }));
const NOW = new Date("2026-11-23T09:00:00Z");
vi.mock("@/lib/newsroom", () => ({ openNewsroom: () => ({ clock: { now: () => NOW } }) }));
const { exchange, reading } = await import("./exchange");

const ANA = { kind: "person", id: 1, name: "Ana Verlinde", role: "reporter", language: "en" };
const HERE = { params: Promise.resolve({ id: "12" }) };
const ADDRESS = "https://newsroom.example/api/desk/stories/12/draft";

const signedIn = (actor: object, more: object = {}) => ({
  ...{ actor, session: { provedAt: NOW }, missing: null },
  ...more,
});

beforeEach(() => {
  findSignedIn.mockReset();
  findSignedIn.mockResolvedValue(signedIn(ANA));
});

function posted(body: BodyInit, headers: Record<string, string> = {}): Request {
  const own = { "content-type": "application/json", origin: "https://newsroom.example" };
  return new Request(ADDRESS, { method: "POST", body, headers: { ...own, ...headers } });
}

const words = z.strictObject({ words: z.string() });
const echo = exchange(words, async ({ actor }, input) => ({ who: actor.name, ...input }));

async function told(response: Response) {
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function askedOf(run: () => Promise<object>) {
  return told(await exchange(words, run)(posted('{"words":"x"}'), HERE));
}

describe("an exchange with an island", () => {
  it("does what is asked, in the name of whoever is signed in, and is kept nowhere", async () => {
    const response = await echo(posted('{"words":"Көпір"}'), HERE);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await told(response)).toEqual({ status: 200, body: { who: "Ana Verlinde", words: "Көпір" } });
  });

  it("says 401 to whoever is not signed in, with a sentence", async () => {
    findSignedIn.mockResolvedValue(null);
    const { status, body } = await told(await echo(posted('{"words":"x"}'), HERE));
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: "signedOut" });
    expect(String(body.message)).toContain("Sign in again");
  });

  it("says 403 to whoever must have a second factor and has shown none, whatever is asked", async () => {
    const look = reading(async () => ({ seen: true }));
    for (const missing of ["setUp", "show"]) {
      findSignedIn.mockResolvedValue(signedIn(ANA, { missing }));
      for (const answer of [
        await echo(posted('{"words":"x"}'), HERE),
        await look(new Request(ADDRESS), HERE),
      ])
        expect(await told(answer)).toMatchObject({ status: 403, body: { code: "secondFactorNeeded" } });
    }
    const settling = exchange(words, async () => ({ done: true }), { evenWhileMissing: ["setUp"] });
    const status = async (missing: string) => {
      findSignedIn.mockResolvedValue(signedIn(ANA, { missing }));
      return (await settling(posted('{"words":"x"}'), HERE)).status;
    };
    expect([await status("setUp"), await status("show")]).toEqual([200, 403]);
  });

  it("asks for a proof before what is dangerous, once a quarter of an hour has passed", async () => {
    const dangerous = exchange(words, async () => ({ done: true }), { dangerous: true });
    const after = (minutes: number) => {
      const provedAt = new Date(NOW.getTime() - minutes * 60_000);
      findSignedIn.mockResolvedValue(signedIn(ANA, { session: { provedAt } }));
      return dangerous(posted('{"words":"x"}'), HERE);
    };
    expect((await after(14)).status).toBe(200);
    expect(await told(await after(15))).toMatchObject({ status: 403, body: { code: "proofNeeded" } });
  });

  it("is nobody's whose tab was opened by another account", async () => {
    const of = async (account: number) =>
      told(await echo(posted('{"words":"x"}', { "x-newsroom-account": String(account) }), HERE));
    expect(await of(ANA.id)).toMatchObject({ status: 200 });
    expect(await of(2)).toMatchObject({ status: 401, body: { code: "signedOut" } });
    const look = reading(async () => ({ seen: true }));
    const asked = new Request(ADDRESS, { headers: { "x-newsroom-account": "2" } });
    expect((await look(asked, HERE)).status).toBe(401);
  });

  it("waits for its turn, and is refused for a while where one account asks for far too much at once", async () => {
    let most = 0;
    let underWay = 0;
    let release = () => undefined as void;
    const open = new Promise<void>((resolve) => (release = resolve));
    const slow = reading(async () => {
      most = Math.max(most, ++underWay);
      await open;
      underWay--;
      return { done: true };
    });
    const all = Array.from({ length: 400 }, () => slow(new Request(ADDRESS), HERE));
    const first = await Promise.race(all);
    expect(first.status).toBe(429);
    expect(Number(first.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await first.clone().json()).toMatchObject({ code: "tooManyAtOnce" });
    findSignedIn.mockResolvedValue(signedIn({ ...ANA, id: 2 }));
    const others = await echo(posted('{"words":"at once"}'), HERE);
    expect(others.status).toBe(200);
    release();
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(64);
    expect(most).toBe(4);
  });

  it.each([
    ["another site", { origin: "https://elsewhere.example" }],
    ["a page without an address", { origin: "null" }],
    ["a plain form", { "content-type": "text/plain" }],
  ])("takes nothing from %s", async (_from, headers) => {
    expect(await told(await echo(posted('{"words":"x"}', headers), HERE))).toMatchObject({
      status: 403,
      body: { code: "foreign" },
    });
    expect(findSignedIn).not.toHaveBeenCalled();
  });

  it.each([
    [new NotFound(), 404],
    [new NotAllowed("notYourStory"), 403],
    [new RuleBroken("noHeadline"), 422],
    [new Conflict("savedFirst", { version: 7 }), 409],
  ])("puts a refusal into words: %s", async (error, status) => {
    const answer = await askedOf(() => Promise.reject(error));
    expect(answer).toMatchObject({ status, body: { code: error.code } });
    expect(String(answer.body.message)).toMatch(/\w+ .*[.]$/);
  });

  it("says beside which field, and in the person's language", async () => {
    findSignedIn.mockResolvedValue(signedIn({ ...ANA, language: "ru" }));
    const { status, body } = await askedOf(() => Promise.reject(new FieldsWrong({ slug: "slug" })));
    expect(status).toBe(422);
    expect((body.fields as { slug: string }).slug).toMatch(/[а-я]/i);
  });

  it("gives what stands with a conflict", async () => {
    const { body } = await askedOf(() => Promise.reject(new Conflict("savedFirst", { version: 7 })));
    expect(body.theirs).toEqual({ version: 7 });
  });

  it("tells nobody what broke, only under which reference it was logged", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { status, body } = await askedOf(() => Promise.reject(new Error("password=secret")));
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(log.mock.calls[0]?.[0]).toContain(body.reference);
    log.mockRestore();
  });
});

describe("what is no text", () => {
  const save = exchange(saveRequest, async (_desk, { draft }) => draft);
  const draftOf = (content: object) =>
    JSON.stringify({
      ...{ sitting: "a-tab-of-ana", sequence: 1, baseVersion: 1 },
      draft: {
        content: { ...EMPTY_CONTENT, ...content },
        aside: { internalNotes: "", dueAt: "", askedWords: null },
      },
    });
  const body = (blocks: unknown) => ({ body: { version: 1, blocks } });
  const paragraph = (text: string, href?: string) => ({
    type: "paragraph",
    text: [{ text, ...(href ? { marks: [{ type: "link", href }] } : {}) }],
  });
  let nested: object = { text: [{ text: "deep" }] };
  for (let depth = 0; depth < 50; depth += 1)
    nested = { text: [], list: { type: "list", ordered: false, items: [nested] } };

  it.each([
    ["a block that nobody knows", draftOf(body([{ type: "marquee", text: [] }]))],
    ["a list 50 levels deep", draftOf(body([{ type: "list", ordered: false, items: [nested] }]))],
    ["a link that runs", draftOf(body([paragraph("Here", "javascript:alert(1)")]))],
    ["script where an attribute stands", draftOf(body([{ ...paragraph("Here"), onclick: "alert(1)" }]))],
    ["more than the fields of a story", draftOf({ published: true })],
    ["brackets a hundred thousand deep", "[".repeat(100_000) + "]".repeat(100_000)],
    ["half a message", '{"sitting":"a-tab'],
  ])("is refused with a sentence: %s", async (_what, sent) => {
    const { status, body: answer } = await told(await save(posted(sent), HERE));
    expect([status, answer.code]).toEqual([422, "notOfTheSchema"]);
    expect(answer.message).toMatch(/not taken/);
  });

  it("is refused when it has 5 MB, whether or not it says so", async () => {
    const large = draftOf(body(Array.from({ length: 300 }, () => paragraph("x".repeat(17_000)))));
    const said = await told(await save(posted(large, { "content-length": String(large.length) }), HERE));
    expect(said).toMatchObject({ status: 413, body: { code: "tooLarge" } });
    const unsaid = await told(await save(posted(large), HERE));
    expect(unsaid).toMatchObject({ status: 413, body: { code: "tooLarge" } });
  });

  it("is mended where nobody typed it: a NUL goes, and half a character becomes a mark", async () => {
    const sent = draftOf({ headline: "A\\u0000B \\ud83d C 👍" }).replaceAll("\\\\u", "\\u");
    const { status, body: answer } = await told(await save(posted(sent), HERE));
    expect([status, (answer.content as { headline: string }).headline]).toEqual([200, "AB \ufffd C 👍"]);
  });
});

describe("a reading", () => {
  const find = reading(async (_desk, { id }: { id: string }, query) =>
    id === "12" ? { id, asked: query.get("q") } : null,
  );

  it("gives what is there, and 404 for what is not", async () => {
    const found = await find(new Request(`${ADDRESS}?q=lock`), HERE);
    expect(await told(found)).toEqual({ status: 200, body: { id: "12", asked: "lock" } });
    const none = await find(new Request(ADDRESS), { params: Promise.resolve({ id: "13" }) });
    expect(await told(none)).toMatchObject({ status: 404, body: { code: "notFound" } });
  });

  it("says 401 to whoever is not signed in", async () => {
    findSignedIn.mockResolvedValue(null);
    expect(await told(await find(new Request(ADDRESS), HERE))).toMatchObject({ status: 401 });
  });
});
