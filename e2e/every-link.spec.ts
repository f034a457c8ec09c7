import { expect, test } from "@playwright/test";
import { ask, crawl, type Answered, type CrawledPage } from "./support/crawl";
import { signInAs } from "./support/people";

type Page = Answered & { page: CrawledPage };

let answered: Answered[];
let pages: Page[];
let origin: string;

test.beforeAll(async ({ playwright, baseURL }) => {
  test.slow();
  origin = new URL(baseURL ?? "").origin;
  const request = await playwright.request.newContext({ baseURL: origin });
  answered = await crawl(request, origin, ["/"]);
  pages = answered.filter((one): one is Page => one.page !== undefined);
  await request.dispose();
});

test("every address that the site names answers at once with what it promises", () => {
  expect(pages.length).toBeGreaterThan(150);
  for (const path of ["/ru", "/kk", "/archive", "/corrections", "/search", "/about"])
    expect(answered.map(({ address }) => address)).toContain(path);
  const others = answered.filter(({ status }) => status !== 200);
  expect(others.map(({ address, from, status }) => `${status} ${address}, named by ${from}`)).toEqual([]);
});

test("every page has a title, a description, one headline, a language and an address of its own", () => {
  const faults = pages.flatMap(({ address, page }) =>
    [
      page.title.length > 0 || "no title",
      page.description.length > 0 || "no description",
      page.h1 === 1 || `${page.h1} headlines`,
      /^[a-z]{2,3}(-[a-z0-9]+)*$/.test(page.language) || `language “${page.language}”`,
      ["ltr", "rtl"].includes(page.direction) || `direction “${page.direction}”`,
      page.canonical.startsWith(`${origin}/`) || page.canonical === origin || `canonical “${page.canonical}”`,
    ].flatMap((fault) => (fault === true ? [] : [`${address}: ${fault}`])),
  );
  expect(faults).toEqual([]);
});

test("an address that a page calls its own is one of the site's, and calls itself so", () => {
  const own = new Map(pages.map(({ address, page }) => [origin + address, page.canonical]));
  const faults = pages.filter(({ page }) => plain(own.get(whole(page.canonical))) !== plain(page.canonical));
  expect(faults.map(({ address, page }) => `${address} → ${page.canonical}`)).toEqual([]);
});

test("every page in another language names this one as its counterpart, and all name the same default", () => {
  const byAddress = new Map(pages.map(({ address, page }) => [origin + address, page]));
  const inLanguages = pages.filter(({ page }) => Object.keys(page.alternates).length > 0);
  expect(inLanguages.length).toBeGreaterThan(20);
  const faults = inLanguages.flatMap(({ address, page }) => {
    const said = JSON.stringify(sorted(page.alternates));
    const wrong = Object.entries(page.alternates).filter(
      ([, other]) => JSON.stringify(sorted(byAddress.get(whole(other))?.alternates)) !== said,
    );
    return [
      ...(page.alternates["x-default"] ? [] : [`${address}: no x-default`]),
      ...(plain(page.alternates[page.language]) === plain(page.canonical)
        ? []
        : [`${address}: does not name itself`]),
      ...wrong.map(([language, other]) => `${address}: ${language} ${other} names others`),
    ];
  });
  expect(faults).toEqual([]);
});

test("crawlers are told which rooms are closed to them, that every page is open, and where the sitemaps are", async ({
  request,
}) => {
  const answer = await request.get("/robots.txt", { maxRedirects: 0 });
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  const lines = (await answer.text()).trim().split("\n");
  expect(lines.slice(0, 2)).toEqual(["User-agent: *", "Allow: /"]);
  const closed = lines.flatMap((line) => /^Disallow: (.+\/)$/.exec(line)?.[1] ?? []);
  expect(closed).toContain("/desk/");
  const shut = pages.filter(({ address }) => closed.some((start) => address.startsWith(start)));
  expect(shut.map(({ address }) => address)).toEqual([]);
  expect(lines.filter((line) => line.startsWith("Sitemap:"))).toEqual([`Sitemap: ${origin}/sitemap.xml`]);
  expect((await request.get(`${origin}/sitemap.xml`)).status()).toBe(200);
  expect((await request.get("/ru/robots.txt")).status()).toBe(404);
});

test("nothing that is not public is read, linked or found anywhere", async ({ page, request }) => {
  await signInAs(page, "admin");
  const hidden: string[] = [];
  for (const group of ["drafts", "scheduled", "ended"]) {
    await page.goto(`/desk?group=${group}`);
    const rows = page.locator("h3", { hasNotText: /^(Live|Withdrawn)/ }).locator("a[lang]");
    hidden.push(...(await rows.allTextContents()));
  }
  expect(hidden.length).toBeGreaterThan(3);
  for (const headline of hidden) {
    const telling = pages.filter((one) => one.page.text.includes(headline));
    expect(
      telling.map(({ address }) => address),
      headline,
    ).toEqual([]);
    const found = await ask(request, origin, `/search?q=${encodeURIComponent(headline)}`);
    expect(found.status).toBe(200);
    expect(
      found.page?.links.filter(({ words }) => words.includes(headline)),
      headline,
    ).toEqual([]);
  }
});

/** The root has one address, with or without a slash. */
function plain(address = ""): string {
  return address.replace(/\/$/, "");
}

function whole(address: string): string {
  return address === origin ? `${origin}/` : address;
}

function sorted(record: Record<string, string> = {}): [string, string][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}
