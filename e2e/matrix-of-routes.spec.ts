import { expect, test } from "@playwright/test";
import { Askers, filled } from "./support/matrix/asking";
import { expectNothingPrivate } from "./support/matrix/body-checks";
import { routes } from "./support/matrix/built";
import { EVERYBODY, type Asking, type Target } from "./support/matrix/cast";
import { expectedOf, type Expected } from "./support/matrix/expected";
import { EXCHANGES, KNOWN_SCREENS, MACHINES, rowOf, type Exchange, type Row } from "./support/matrix/rows";
import { openMatrix } from "./support/matrix/open-matrix";

let matrix: Awaited<ReturnType<typeof openMatrix>>;
let askers: Askers;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  matrix = await openMatrix();
  askers = new Askers(matrix.address, matrix.cookies);
});
test.afterAll(() => matrix.close());

const NOBODYS = 999_999_999;
const isReaders = (route: string) => route.startsWith("/[lang]");
const own = () => routes().filter(({ route }) => !isReaders(route));
const isScreen = ({ route, kind }: { route: string; kind: string }) => kind === "page" && !isReaders(route);

test("the build has no address that the matrix does not know, and the matrix none that the build does not", () => {
  const built = own().map(({ route }) => route);
  expect(built.length).toBeGreaterThan(60);
  const unknown = own().filter((one) =>
    isScreen(one) ? !rowOf(one.route) : !(one.route in EXCHANGES) && !(one.route in MACHINES),
  );
  expect(unknown, "say in support/matrix/rows.ts what these are").toEqual([]);
  const known = [...KNOWN_SCREENS, ...Object.keys(EXCHANGES), ...Object.keys(MACHINES)];
  expect(known.filter((route) => !built.includes(route))).toEqual([]);
});

test("every screen of the newsroom answers everybody as the permission table says", async () => {
  test.setTimeout(600_000);
  for (const [number, { route }] of own().filter(isScreen).entries())
    await test.step(route, async () => {
      const row = rowOf(route);
      if (row === "strangers" || !row) return forStrangers(route);
      const target = await matrix.make(row.on, number);
      for (const who of EVERYBODY) {
        const expected = row.act === null ? anyColleague(who) : expectedOf(who, row.act, row.on);
        await expectScreen(who, filled(route, target) + (row.query?.(target) ?? ""), expected, row);
      }
      if (!route.includes("[id]")) return;
      const nothing = { ...target, ...Object.fromEntries(IDS.map((name) => [name, NOBODYS])) };
      for (const who of EVERYBODY) {
        const nobody = who === "stranger" || who === "disabled" ? "signIn" : "notFound";
        await expectScreen(who, filled(route, nothing) + (row.query?.(nothing) ?? ""), nobody, row);
      }
    });
});

const IDS = ["story", "revision", "part", "picture", "page", "series", "person"] as const;

test("every exchange with an island of the desk answers everybody as the permission table says", async () => {
  test.setTimeout(300_000);
  for (const [number, [route, exchanges]] of Object.entries(EXCHANGES).entries())
    for (const exchange of exchanges)
      await test.step(`${exchange.method} ${route}`, async () => {
        const target = await matrix.make(exchange.on, 2_000 + number);
        for (const who of EVERYBODY) {
          const { act, on } = exchange;
          const expected = act === null ? anyColleague(who) : expectedOf(who, act, on);
          await expectExchange(who, route, exchange, target, expected);
        }
      });
});

test("an address answers no way of asking that the matrix does not know", async () => {
  for (const { route, kind } of own().filter((one) => one.kind === "route" && one.route in EXCHANGES)) {
    const known = (EXCHANGES[route] ?? []).map(({ method }) => method);
    const address = filled(route, { story: 1 } as Target).replace("/[[...id]]", "");
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((one) => !known.includes(one))) {
      const { status } = await askers.ask("admin", address, { method });
      // The protocol of uploads has ways of its own, upon an upload that is there.
      const refused = route.includes("uploads") ? [400, 403, 404, 405, 412] : [405];
      expect.soft(refused, `${method} ${route} (${kind})`).toContain(status);
    }
  }
});

test("readers' addresses are the same for everybody, and show nothing that is not public", async () => {
  test.setTimeout(300_000);
  const [draft, live] = [await matrix.make("draft", 3_000), await matrix.make("live", 3_001)];
  for (const { route } of routes().filter((one) => isReaders(one.route)))
    for (const { slug } of [draft, live])
      await test.step(`${route} of ${slug}`, async () => {
        const seen = new Set<number>();
        for (const who of EVERYBODY) {
          const answer = await askers.ask(who, readersAddress(route, slug));
          const body = await answer.text();
          seen.add(answer.status);
          expectNothingPrivate("stranger", body, `${route} by ${who}`);
          expect.soft(answer.headers.get("set-cookie"), `${route} by ${who}`).toBeNull();
        }
        expect.soft([...seen], route).toHaveLength(1);
        const isStory = route.includes("[section]/[slug]");
        if (isStory) expect.soft([...seen], `${route} of ${slug}`).toEqual([slug === live.slug ? 200 : 404]);
        expect.soft([...seen][0], route).toBeLessThan(500);
      });
});

function readersAddress(route: string, slug: string): string {
  const parts: Record<string, string> = {
    "[lang]": "",
    "[section]": "city",
    "[slug]": slug,
    "[handle]": "wren-tallow",
    "[year]": "2026",
    "[month]": route.includes("sitemaps") ? "2026-11.xml" : "11",
    "[day]": "2026-11-22.json",
    "[...rest]": "no/such/place",
  };
  return route
    .split("/")
    .map((part) => parts[part] ?? part)
    .join("/")
    .replace(/^\/\//, "/");
}

async function forStrangers(route: string): Promise<void> {
  for (const who of EVERYBODY) {
    const answer = await askers.ask(who, route.replace(/\[+(\.\.\.)?token\]+/, "nobodys-token"));
    expectNothingPrivate("stranger", await answer.text(), `${route} by ${who}`);
    expect.soft(answer.status, `${route} by ${who}`).toBeLessThan(500);
  }
}

test("addresses of the library and of pictures tell nobody anything", async () => {
  for (const address of Object.values(MACHINES).flat())
    for (const who of EVERYBODY) {
      const answer = await askers.ask(who, address);
      expectNothingPrivate("stranger", await answer.text(), `${address} by ${who}`);
      expect.soft(answer.status, `${address} by ${who}`).toBeLessThan(500);
    }
});

function anyColleague(who: Asking): Expected {
  return who === "stranger" || who === "disabled" ? "signIn" : "allowed";
}

/** A screen: to sign in, not there, shown, or shown with the reason why not. */
async function expectScreen(who: Asking, path: string, expected: Expected, row: Row): Promise<void> {
  const answer = await followed(who, path);
  const body = await answer.text();
  const about = `${path} by ${who}`;
  expectNothingPrivate(who, body, about, row.on);
  if (expected === "signIn") {
    expect.soft([303, 307], about).toContain(answer.status);
    return expect.soft(answer.headers.get("location"), about).toMatch(/^(http:\/\/[^/]+)?\/sign-in(\?|$)/);
  }
  if (path.includes("no-such-room")) return expect.soft(answer.status, about).toBe(404);
  if (expected === "notFound") return expect.soft(answer.status, about).toBe(404);
  if (expected === "allowed") return expect.soft(answer.status, about).toBe(200);
  if (row.otherwise === "notFound") return expect.soft(answer.status, about).toBe(404);
  expect.soft([200, 404], about).toContain(answer.status);
  if (row.otherwise === "says") expect.soft(body, about).toContain(expected.says);
}

/** What is answered where the address leads to, as long as it leads to another of the desk. */
async function followed(who: Asking, path: string): Promise<Response> {
  const answer = await askers.ask(who, path);
  const next = (answer.headers.get("location") ?? "").replace(/^http:\/\/[^/]+/, "");
  return next.startsWith("/desk") ? followed(who, next) : answer;
}

/** The text of a story as its writer is told it. */
async function storedOf({ story }: Target): Promise<{ version: number; draft: unknown }> {
  if (story === 0) return { version: 0, draft: {} };
  const answer = await askers.ask("own", `/api/desk/stories/${story}/draft`);
  return (await answer.json()) as { version: number; draft: unknown };
}

const STATUS = { signIn: 401, notFound: 404 } as const;

async function expectExchange(
  who: Asking,
  route: string,
  { method, query, body, headers, otherwise }: Exchange,
  target: Target,
  expected: Expected,
): Promise<void> {
  const sitting = `matrix-${who}-${target.story}`;
  const path = filled(route, target).replace("/[[...id]]", "") + (query?.(sitting) ?? "");
  const isScreens = path.startsWith("/desk/");
  const json = body && { "content-type": "application/json" };
  const signal = AbortSignal.timeout(20_000);
  const answer = await askers.ask(who, path, {
    ...{ method, signal, headers: { ...json, ...headers } },
    ...(body ? { body: JSON.stringify(body(sitting, await storedOf(target))) } : {}),
  });
  const about = `${method} ${path} by ${who}`;
  const isStream = answer.headers.get("content-type")?.includes("event-stream");
  if (isStream) await answer.body?.cancel();
  else expectNothingPrivate(who, await answer.text(), about, target.kind);
  const { status } = answer;
  if (expected === "signIn" && isScreens) return expect.soft([303, 307], about).toContain(status);
  if (expected === "signIn" || expected === "notFound")
    return expect.soft(status, about).toBe(STATUS[expected]);
  if (expected === "allowed") return expect.soft([200, 201, 409, 422], about).toContain(status);
  expect.soft(status, about).toBe(otherwise === "notFound" ? 404 : 403);
}
