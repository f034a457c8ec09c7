import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test, type Browser, type Page } from "@playwright/test";
import sharp from "sharp";
import { ownServer, weighedNewsroom } from "./support/own-newsroom";

const IN_STORY = ".article__lead img, .article__body img";

let newsroom: Awaited<ReturnType<typeof weighedNewsroom>>;
let server: Awaited<ReturnType<typeof ownServer>>;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  newsroom = await weighedNewsroom();
  server = await ownServer(newsroom.databaseUrl, "", undefined, { NEWSROOM_DATA: newsroom.data });
  await server.start();
});
test.afterAll(async () => {
  await server.end("SIGTERM");
  server.forget();
  await newsroom.close();
});

/** A picture on the page as a reader has it before them. */
type Shown = { name: string; url: string; width: number; height: number; file: number };

/** Pictures that came, by their addresses, with their bytes, and every shift of what stood on the page. */
async function open(browser: Browser, width: number, dots: number) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: dots,
    bypassCSP: true,
  });
  const page = await context.newPage();
  const came: { url: string; bytes: number }[] = [];
  page.on("response", (answer) => {
    if (!answer.url().includes("/media/")) return;
    void answer.body().then(({ byteLength }) => came.push({ url: answer.url(), bytes: byteLength }));
  });
  await page.addInitScript(() => {
    const so = globalThis as { moved?: number };
    so.moved = 0;
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
      so.moved = entries.reduce((sum, { value }) => sum + value, so.moved ?? 0);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(server.address + newsroom.path, { waitUntil: "networkidle" });
  return { page, came };
}

/** Goes down the page as a reader does, until every picture of the story has come. */
async function readOn(page: Page): Promise<void> {
  for (const picture of await page.locator(IN_STORY).all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete)).toBe(true);
  }
  await page.waitForLoadState("networkidle");
}

const shownOn = (page: Page) =>
  page.locator(IN_STORY).evaluateAll((pictures) =>
    (pictures as HTMLImageElement[]).map((img): Shown => {
      const { width, height } = img.getBoundingClientRect();
      const [, name = "", file = ""] =
        /\/media\/([0-9a-f]{32})-[0-9a-f]{12}-(\d+)\./.exec(img.currentSrc) ?? [];
      return { name, url: img.currentSrc, width, height, file: Number(file) };
    }),
  );

/** The picture that was brought to the library, of which a file's name begins so. */
async function originalOf(name: string): Promise<Buffer> {
  const folder = path.join(newsroom.data, "media", "originals");
  const file = (await readdir(folder)).find((one) => one.startsWith(name));
  return readFile(path.join(folder, file ?? ""));
}

/**
 * The fewest bytes in which a picture can be had in exactly this size, in the qualities that ours have. A part of the
 * same shape is cut out of it, if not to the pixel the same one: out of the middle, or the left as the story wants it.
 */
async function best(original: Buffer, { width, height }: Pick<Shown, "width" | "height">, left: boolean) {
  const { autoOrient } = await sharp(original).metadata();
  const size = { width: Math.min(width, autoOrient.width), height: Math.round(height) };
  const position = left ? "left" : "centre";
  const image = () =>
    sharp(original)
      .autoOrient()
      .resize({ ...size, fit: "cover", position });
  const made = [
    ...[2, 4, 6].map((effort) => image().avif({ quality: 50, effort })),
    ...[4, 6].map((effort) => image().webp({ quality: 75, effort })),
  ];
  const sizes: number[] = [];
  for (const one of made) sizes.push((await one.toBuffer()).byteLength);
  return Math.min(...sizes);
}

/** The second picture in the text keeps a point near its left edge. */
const CUT_AT_LEFT = 2;

for (const [width, dots] of [
  [360, 2],
  [1280, 1],
] as const) {
  test(`at ${width} pixels and ${dots} dots a pixel the pictures weigh hardly more than made for it, once each, and nothing moves`, async ({
    browser,
  }, { annotations }) => {
    test.setTimeout(300_000);
    const { page, came } = await open(browser, width, dots);
    expect(
      came.map(({ url }) => url),
      "Only the lead picture is in sight",
    ).toHaveLength(1);
    await readOn(page);
    // Letters that change their face may move a line by a hair; a picture that moved anything would move it by more.
    expect(await page.evaluate(() => (globalThis as { moved?: number }).moved)).toBeLessThan(0.001);

    const shown = await shownOn(page);
    expect(shown).toHaveLength(4);
    expect(came, "Each picture is asked for once").toHaveLength(4);
    const ours = shown.map(({ url }) => came.find((one) => one.url === url)?.bytes ?? 0);
    const bests: number[] = [];
    for (const [place, picture] of shown.entries()) {
      const exact = { width: Math.round(picture.width * dots), height: Math.round(picture.height * dots) };
      bests.push(await best(await originalOf(picture.name), exact, place === CUT_AT_LEFT));
    }
    const [sum, least] = [ours, bests].map((all) => all.reduce((total, one) => total + one, 0));
    const said = `${sum} bytes, at best ${least}: ${shown.map((one, at) => `${one.width}: ${one.file}, ${ours[at]} / ${bests[at]}`).join("; ")}`;
    annotations.push({ type: "weight", description: said });
    expect(sum, said).toBeLessThanOrEqual((least ?? 0) * 1.1);
    await page.context().close();
  });
}
