import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, expect, test, type Browser, type Page } from "@playwright/test";

/** Stories of the demo paper, one of them its longest, in each of its languages. */
const STORIES = [
  "/city/the-ferry-that-outlived-three-bridges",
  "/opinion/why-we-print-our-mistakes",
  "/environment/what-the-new-water-limits-mean",
  "/ru/city/parom-perezhivshiy-tri-mosta",
  "/ru/opinion/pochemu-my-pechataem-svoi-oshibki",
  "/kk/city/ush-kopirden-uzaq-omir-surgen-parom",
  "/kk/culture/1931-zhylghy-ushu",
];
const FRONTS = ["/", "/ru", "/kk"];
const KB = 1_000;

type Sent = { kind: string; url: string; bytes: number };

/** A phone 360 pixels wide that has never been here. */
async function freshPhone(
  browser: Browser,
  more: { bypassCSP?: boolean; baseURL?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...more });
  return context.newPage();
}

/** Everything but pictures that the network carries from now on, as it was sent: compressed, with its headers. */
async function listen(page: Page): Promise<Sent[]> {
  const sent: Sent[] = [];
  const cdp = await page.context().newCDPSession(page);
  const answers = new Map<string, { kind: string; url: string }>();
  cdp.on("Network.responseReceived", ({ requestId, response, type }) => {
    const { url, mimeType, fromDiskCache } = response;
    if (fromDiskCache || mimeType.startsWith("image/")) return;
    answers.set(requestId, { kind: url.endsWith(".woff2") ? "Font" : type, url });
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer && encodedDataLength > 0) sent.push({ ...answer, bytes: encodedDataLength });
  });
  await cdp.send("Network.enable");
  return sent;
}

/**
 * A door before the newsroom at which every request is noted: a browser asks for a page's icon where its tools do not
 * look. Pictures go through unnoted.
 */
async function openDoor(newsroom: string) {
  const asked: string[] = [];
  const door = createServer((incoming, outgoing) => {
    const { url = "/", method, headers } = incoming;
    if (!url.startsWith("/media/")) asked.push(url);
    const onward = request(new URL(url, newsroom), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((opened) => door.listen(0, "127.0.0.1", opened));
  const { port } = door.address() as AddressInfo;
  const close = () => {
    door.closeAllConnections();
    door.close();
  };
  return { asked, baseURL: `http://127.0.0.1:${String(port)}`, close };
}

const weight = (sent: Sent[], ...kinds: string[]) =>
  sent.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0);

for (const address of [...STORIES, ...FRONTS]) {
  test(`${address} weighs little on a phone that was never here, and less when its reader goes on`, async ({
    browser,
    baseURL,
  }, { annotations }) => {
    const door = await openDoor(baseURL ?? "");
    const page = await freshPhone(browser, { baseURL: door.baseURL });
    const sent = await listen(page);
    await page.goto(address, { waitUntil: "networkidle" });
    const words = weight(sent, "Document", "Stylesheet");
    const fonts = sent.filter(({ kind }) => kind === "Font");
    const what = sent.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(", ");
    annotations.push({ type: "weight", description: what });

    expect(door.asked.length, door.asked.join(" ")).toBeLessThanOrEqual(5);
    expect(words, what).toBeLessThanOrEqual(24 * KB);
    expect(fonts, what).toHaveLength(2);
    expect(weight(sent, "Font"), what).toBeLessThanOrEqual(60 * KB);
    expect(weight(sent, "Script"), what).toBe(0);

    const first = sent.length;
    door.asked.length = 0;
    // Opened by its address: what is fetched ahead would be reported twice.
    const next = await page.locator('main :is(h2, h3) a[href^="/"]').first().getAttribute("href");
    await page.goto(next ?? "/", { waitUntil: "networkidle" });
    const second = sent.slice(first);
    const more = second.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(", ");
    expect(weight(second, "Document"), more).toBeGreaterThan(0);
    expect(
      second.reduce((sum, { bytes }) => sum + bytes, 0),
      more,
    ).toBeLessThanOrEqual(12 * KB);
    expect(door.asked, "The second page is all that is asked for").toHaveLength(1);
    await page.context().close();
    door.close();
  });

  test(`${address} stands still when its faces come late`, async ({ browser }) => {
    const page = await freshPhone(browser, { bypassCSP: true });
    let late = 0;
    await page.route("**/*.woff2", async (route) => {
      late += 1;
      await new Promise((resolve) => setTimeout(resolve, 900));
      await route.continue();
    });
    await page.addInitScript(() => {
      const moved = ((globalThis as { moved?: number }).moved = 0);
      new PerformanceObserver((list) => {
        const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
        const so = globalThis as { moved?: number };
        so.moved = entries.reduce((sum, { value }) => sum + value, so.moved ?? moved);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(late).toBe(2);
    expect(await page.evaluate(() => (globalThis as { moved?: number }).moved)).toBeLessThan(0.001);
    await page.context().close();
  });
}

test("a page that a reader is about to open is fetched before, though no script may run", async ({
  page,
}) => {
  const cdp = await page.context().newCDPSession(page);
  const states: string[] = [];
  cdp.on("Preload.prefetchStatusUpdated", ({ status }) => void states.push(status));
  await cdp.send("Preload.enable");
  const answer = await page.goto("/", { waitUntil: "networkidle" });
  expect(answer?.headers()["content-security-policy"]).toContain("script-src 'none'");
  const link = page.locator('main :is(h2, h3) a[href^="/"]').first();
  await link.hover();
  await page.mouse.down();
  await expect.poll(() => states).toContain("Ready");
  await page.mouse.up();
  await expect.poll(() => states).toContain("Success");
});

test("a reader who goes back finds the page as it was left, from the browser's own memory", async ({
  baseURL,
  launchOptions,
}) => {
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  const cdp = await page.context().newCDPSession(page);
  const arrivals: string[] = [];
  cdp.on("Page.frameNavigated", ({ type }) => void arrivals.push(type));
  await cdp.send("Page.enable");
  await page.goto("/");
  await page.locator('main :is(h2, h3) a[href^="/"]').first().click();
  await expect.poll(() => arrivals.length).toBe(2);
  await page.waitForLoadState();
  await page.evaluate(() => history.back());
  await expect.poll(() => arrivals.at(-1)).toBe("BackForwardCacheRestore");
  await browser.close();
});

test("a face is kept for a year under a name that changes with it, and the icon comes with the page", async ({
  page,
  request: ask,
}) => {
  await page.goto("/ru");
  const faces = page.locator('link[rel="preload"][as="font"]');
  await expect(faces).toHaveCount(2);
  for (const face of await faces.all()) {
    const href = (await face.getAttribute("href")) ?? "";
    expect(href).toMatch(/\.[0-9a-f]{8}\.woff2$/);
    const answer = await ask.get(href);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  }
  await expect(page.locator('link[rel~="icon"]')).toHaveAttribute("href", /^data:image\/svg\+xml,/);
  const known = await ask.get("/favicon.ico");
  expect(known.status()).toBe(200);
  expect(known.headers()["content-type"]).toBe("image/svg+xml");
  expect(await known.text()).toMatch(/^<svg /);
});

for (const [address, words] of [
  ["/", "Łódź, café, Çeşme — № 5, ₸ 300 & 30 %"],
  ["/ru", "Полоса 9, 1400 м — «Ёж» № 5, 30 % ₸ Latin"],
  ["/kk", "Әң ғүұқөһі — № 5, ₸ 300 Latin"],
] as const) {
  test(`in italics every letter, figure and mark on ${address} is a true italic`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => {
      const [plain, slanted] = [document.createElement("em"), document.createElement("em")];
      for (const [element, id] of [
        [plain, "plain"],
        [slanted, "slanted"],
      ] as const) {
        element.id = id;
        element.style.cssText =
          "display: block; inline-size: 5rem; font: italic 400 4rem/1.5 var(--font-serif)";
      }
      plain.style.fontFeatureSettings = "normal";
      slanted.style.fontFeatureSettings = '"ital"';
      document.body.replaceChildren(plain, slanted);
    });
    const drawn = async (id: string, letter: string) => {
      await page.locator(`#${id}`).evaluate(async (element, text) => {
        element.textContent = text;
        element.getBoundingClientRect(); // Now its face is asked for.
        await document.fonts.ready;
      }, letter);
      return page.locator(`#${id}`).screenshot();
    };
    for (const letter of new Set(words.replaceAll(" ", ""))) {
      const [plain, slanted] = [await drawn("plain", letter), await drawn("slanted", letter)];
      expect(slanted.equals(plain), `${letter} stays upright`).toBe(false);
    }
  });
}
