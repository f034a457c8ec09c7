import { expect, test, type APIRequestContext } from "@playwright/test";

const NOT_HERE = [
  "/city/no-such-story",
  "/no-such-section",
  "/people/nobody",
  "/topics/nothing",
  "/series/nothing",
  "/xx/city",
  "/xx",
  "/xx-yy/city/no-such-story",
  "/city/no-such-story/changes",
  "/city/no-such-story/report",
  "/ru/city/no-such-story",
  "/ru/ru",
  "/a/b/c/d/e",
  "/about/nothing",
  "/topics/%2500",
  "/people/%2500",
  "/city/%2500",
  "/archive/%2500/%2500",
  "/archive/0/1",
  "/archive/0000/01",
  "/archive/99999/01",
  "/archive/9999/12",
  "/archive/2026/0",
  "/archive/2026/13",
  "/archive/2026/-1",
  "/archive/2026",
];

const NO_PAGES = ["0", "-1", "1000000000", "1.5", "1e3", "abc", "%20", "%D9%A1", "", "1&page=2"];
const READ_ALL_THE_SAME = [
  `/search?q=${"x".repeat(5_000)}`,
  "/search?q=%27%22%3C%3E%5C%25_",
  `/search?q=${"-".repeat(500)}`,
  `/search?q=${"%22".repeat(500)}`,
  `/search?q=${"(".repeat(500)}`,
  "/search?q=%zz",
  "/search?q=%ff%fe",
  "/search?q=%ED%A0%80",
  "/search?q=a&q=b&q=c",
  "/search?q[x]=a",
  "/search?q=the%20-",
  "/search?q=or%20or%20%22",
  "/search?q=town&section=nowhere&topic=nothing&person=nobody&kind=gossip&order=up",
  "/search?q=town&year=0&from=0000-01-01&until=99999-12-31",
  "/search?q=town&year=99999&from=x&until=2026-02-30",
  "/search?q=town&from=2026-12-31&until=2026-01-01",
  "/search?q=town&from=1000-01-01&until=9999-12-31",
  "/ru/search?q=%D0%B3%D0%BE%D1%80%D0%BE%D0%B4%20-",
  "/kk/search?q=%D2%9B%D0%B0%D0%BB%D0%B0%20-",
];

/** The first address on a page of the paper that looks so. */
async function linkOn(request: APIRequestContext, page: string, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await (await request.get(page)).text())?.[1];
  if (!found) throw new Error(`${page} has no such link: ${pattern.source}`);
  return found;
}

async function isNotHere(request: APIRequestContext, address: string): Promise<void> {
  const answer = await request.get(address, { maxRedirects: 0 });
  expect(answer.status(), address).toBe(404);
  expect(await answer.text(), address).toContain("<h1");
}

test("whatever is not there gets a page that says so, never a 500", async ({ request }) => {
  for (const address of NOT_HERE) await isNotHere(request, address);
});

test("a list has no pages but those that it has", async ({ request }) => {
  const month = await linkOn(request, "/archive", /href="(\/archive\/\d{4}\/\d{2})"/);
  const story = await linkOn(request, "/city", /href="(\/city\/[a-z0-9-]+)"/);
  const person = await linkOn(request, story, /href="(\/people\/[a-z0-9-]+)"/);
  const topic = await linkOn(request, story, /href="(\/topics\/[^"]+)"/);
  for (const list of ["/city", "/search?q=lock", month, person, topic]) {
    expect((await request.get(list)).status(), list).toBe(200);
    for (const page of NO_PAGES)
      await isNotHere(request, `${list}${list.includes("?") ? "&" : "?"}page=${page}`);
  }
});

test("whatever is searched for gets a page of results", async ({ request }) => {
  for (const address of READ_ALL_THE_SAME) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(200);
    expect(await answer.text(), address).toContain('role="search"');
  }
});

test("what cannot be an address is refused in the paper's own words", async ({ request }) => {
  for (const [address, status] of [
    ["/%00", 400],
    ["/city/%00", 400],
    ["/search?q=%00", 400],
    ["/city?page=%00", 400],
    ["/%ff%fe", 400],
    ["/city/%zz", 400],
    [`/search?q=${"x".repeat(9_000)}`, 414],
    [`/${"x".repeat(9_000)}`, 414],
    [`/search?q=${"x".repeat(100_000)}`, 431],
    [`/${"x/".repeat(50_000)}`, 431],
  ] as const) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([address.slice(0, 30), answer.status()]).toEqual([address.slice(0, 30), status]);
    expect(await answer.text(), address.slice(0, 30)).toContain("<h1");
  }
  expect((await request.get("/desk/stories/%00")).status()).toBeLessThan(500);
});

test("addresses have one form, and whoever asks for another is sent there once", async ({ request }) => {
  for (const [asked, right, status] of [
    ["/en", "/", 200],
    ["/EN/", "/", 200],
    ["/en/en/", "/", 200],
    ["/en/city", "/city", 200],
    ["/en/ru/", "/ru", 200],
    ["/RU", "/ru", 200],
    ["/RU/", "/ru", 200],
    ["/ru/", "/ru", 200],
    ["/Kk/Archive/", "/kk/archive", 200],
    ["/city/", "/city", 200],
    ["/City", "/city", 200],
    ["/City//", "/city", 200],
    ["//city", "/city", 200],
    ["/%43ity", "/city", 200],
    ["/City/?page=0", "/city?page=0", 404],
    ["/Search/?q=Lock&Section=City", "/search?q=Lock&Section=City", 200],
    ["/FEED.XML", "/feed.xml", 200],
    ["/World/", "/world", 404],
    ["/world/", "/world", 404],
    ["/XX/", "/xx", 404],
  ] as const) {
    const first = await request.get(asked.startsWith("//") ? `.${asked}` : asked, { maxRedirects: 0 });
    expect([asked, first.status(), first.headers().location]).toEqual([asked, 308, right]);
    const second = await request.get(right, { maxRedirects: 0 });
    expect([asked, second.status()]).toEqual([asked, status]);
  }
});

test("whoever asks for another protocol gets the page in this one", async ({ request }) => {
  for (const [address, protocol] of [
    ["/", "h2c"],
    ["/ru", "websocket"],
    ["/about", "TLS/1.2"],
  ] as const) {
    const answer = await request.get(address, { headers: { Connection: "Upgrade", Upgrade: protocol } });
    expect(answer.status(), `${address}, ${protocol}`).toBe(200);
    expect(await answer.text()).toContain("<h1");
  }
});
