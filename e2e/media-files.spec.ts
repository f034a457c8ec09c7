import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import exifr from "exifr";
import sharp from "sharp";
import { TRACES } from "../lib/media/picture-for-tests";
import { listeningCache } from "../lib/purge/listening-cache";
import { ownServer, picturedNewsroom } from "./support/own-newsroom";

/** Where a photograph was taken, as its EXIF holds it: three fractions, 43° 15' 28.41", in either order of bytes. */
const POSITIONS = [
  [43, 1, 15, 1, 2841, 100],
  [76, 1, 56, 1, 4213, 100],
].flatMap((numbers) => [bytesOf(numbers, "writeUInt32LE"), bytesOf(numbers, "writeUInt32BE")]);

let newsroom: Awaited<ReturnType<typeof picturedNewsroom>>;
let server: Awaited<ReturnType<typeof ownServer>>;
let cache: Awaited<ReturnType<typeof listeningCache>>;
let seed = 0;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  cache = await listeningCache();
  newsroom = await picturedNewsroom();
  const settings = {
    NEWSROOM_DATA: newsroom.data,
    PURGE_HOOKS: `${cache.address}/purged`,
    PURGE_HOOK_SECRET: "s",
  };
  server = await ownServer(newsroom.databaseUrl, "", undefined, settings);
  await server.start();
});
test.afterAll(async () => {
  await server?.end("SIGTERM");
  server?.forget();
  await newsroom?.close();
  await cache?.close();
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(new URL(address, server.address), { headers, redirect: "manual" });
const statusOf = async (address: string) => (await get(address)).status;

/** A live story and its page. */
async function published() {
  const story = await newsroom.draft((seed += 1));
  await newsroom.publish(story.storyId);
  const page = await get(story.path);
  expect(page.status).toBe(200);
  return { ...story, html: await page.text() };
}

/** Every file of a picture that is named in a text, whatever the text is. */
function filesIn(text: string): string[] {
  const found = text.match(/\/media\/[\w.-]+/g) ?? [];
  return [...new Set(found)];
}

test("nothing that readers get of a phone’s photograph says where it was taken, and its credit is in every JPEG", async () => {
  test.setTimeout(240_000);
  const { html, path: address } = await published();
  const beside = [
    "/",
    "/city",
    "/feed.xml",
    "/feed.atom",
    "/feed.json",
    "/news-sitemap.xml",
    `${address}/changes.json`,
  ];
  const texts = [html];
  for (const one of beside) {
    const answer = await get(one);
    expect([one, answer.status]).toEqual([one, 200]);
    texts.push(await answer.text());
  }
  for (const text of texts) expectNothingOf(Buffer.from(text));
  const files = filesIn(texts.join("\n"));
  expect(files.length).toBeGreaterThan(20);
  let jpegs = 0;
  for (const file of files) {
    const answer = await get(file);
    expect([file, answer.status]).toEqual([file, 200]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expectNothingOf(bytes);
    expect((await exifr.gps(bytes).catch(() => undefined)) ?? null).toBeNull();
    const said = (await exifr.parse(bytes, { iptc: true, xmp: true, tiff: true }).catch(() => null)) as
      object | null;
    expect(JSON.stringify(said ?? {})).not.toMatch(/GPS|Imaginary/);
    if (!file.endsWith(".jpg") || file.includes("/card-")) continue;
    jpegs += 1;
    expect(await exifr.parse(bytes, { iptc: true, tiff: false })).toMatchObject({
      Credit: `Dana Ermek/Number ${seed}`,
    });
  }
  expect(jpegs).toBeGreaterThan(6);
});

test("a file is answered as something that never changes, to browsers and to caches that are purged", async () => {
  const { file, pictureId } = await published();
  const answer = await get(file);
  const body = Buffer.from(await answer.arrayBuffer());
  const keys = `all picture:${pictureId} named:picture:${pictureId}`;
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, s-maxage=60, immutable",
    "cdn-cache-control": "max-age=86400, stale-while-revalidate=60, stale-if-error=86400",
    "surrogate-key": keys,
    "content-disposition": "inline",
    "x-content-type-options": "nosniff",
    etag: `"${path.basename(file)}"`,
  });
  expect(await sharp(body).metadata()).toMatchObject({ width: 480, height: 320 });
  const unchanged = await get(file, { "If-None-Match": answer.headers.get("etag") ?? "" });
  expect([unchanged.status, (await unchanged.arrayBuffer()).byteLength]).toEqual([304, 0]);
  expect(unchanged.headers.get("surrogate-key")).toBe(keys);
  const head = await fetch(server.address + file, { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([
    ...[200, answer.headers.get("etag"), ""],
  ]);
  expect((await fetch(server.address + file, { method: "POST" })).status).toBe(405);
});

test("names that are made up, other sizes and ways out of the folder are not there, at once, and make nothing", async () => {
  const { file, html } = await published();
  await get(file);
  const name = path.basename(file);
  const tried = [
    name.replace("480", "481"),
    name.replace("480", "0480"),
    name.replace("480", "1936"),
    name.replace("480", "30000"),
    name.replace("webp", "png"),
    name.replace("webp", "svg"),
    name.replace(/-\w{12}-/, "-0123456789ab-"),
    name.replace(/^\w{32}/, "f".repeat(32)),
    `..%2ffiles%2f${name}`,
    `..%2f..%2fdemo-sign-ins.json`,
    `%2e%2e%2foriginals%2f${name.slice(0, 32)}`,
    `${name}%00`,
    `${name}%00.jpg`,
    `${name}/`,
    `${name}/..`,
    "%00",
    "originals",
    "",
  ];
  const begun = Date.now();
  for (const one of tried) {
    const { status } = await get(`/media/${one}`);
    expect([one, [301, 308, 400, 404].includes(status)]).toEqual([one, true]);
  }
  const flood = Array.from(
    { length: 400 },
    (_, at) => `/media/${name.replace(/-\w{12}-/, `-${at.toString(16).padStart(12, "0")}-`)}`,
  );
  expect(new Set(await Promise.all(flood.map(statusOf)))).toEqual(new Set([404]));
  console.log(`${tried.length + flood.length} names that stand for nothing: ${Date.now() - begun} ms`);
  const named = new Set(filesIn(html).map((one) => path.basename(one)));
  const kept = readdirSync(path.join(newsroom.data, "media/files")).filter((one) =>
    one.startsWith(name.slice(0, 32)),
  );
  expect(kept.filter((one) => !named.has(one) && !one.includes("-desk-"))).toEqual([]);
  expect(await statusOf(file)).toBe(200);
});

test("a draft’s picture is for colleagues and for whoever has its preview, and for nobody else", async ({
  browser,
}) => {
  const { file, storyId } = await newsroom.draft((seed += 1));
  expect(await statusOf(file)).toBe(404);
  const page = await (await browser.newContext({ baseURL: server.address })).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(newsroom.email);
  await page.getByLabel("Password").fill(newsroom.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/desk");
  const seen = await page.request.get(file);
  expect([seen.status(), seen.headers()["cache-control"]]).toEqual([200, "private, no-store"]);
  await page.context().close();

  const { token } = await newsroom.link(storyId);
  const preview = await (await get(`/preview/${token}`)).text();
  const [keyed = ""] = /\/media\/[\w.-]+\?preview=[\w-]+/.exec(preview) ?? [];
  const shown = await get(keyed);
  expect([shown.status, shown.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  expect(await statusOf(keyed.replace(/\?.*/, ""))).toBe(404);
  expect(await statusOf(keyed.replace(/.$/, (last) => (last === "A" ? "B" : "A")))).toBe(404);
  expect(await statusOf(file)).toBe(404);
});

test("a scheduled story’s picture is there at its instant and not before", async () => {
  const { file, storyId, path: address } = await newsroom.draft((seed += 1));
  const { at } = await newsroom.schedule(storyId, 4);
  expect(await statusOf(file)).toBe(404);
  expect(Date.now(), "it was asked for before the instant").toBeLessThan(at);
  await after(at - Date.now());
  const page = await get(address);
  expect(page.status).toBe(200);
  for (const one of filesIn(await page.text()).slice(0, 3)) expect(await statusOf(one)).toBe(200);
  expect(await statusOf(file)).toBe(200);
});

for (const [what, end] of [
  ["killed", (story: Ending) => newsroom.kill(story.storyId)],
  ["unpublished", (story: Ending) => newsroom.unpublish(story.storyId)],
  ["shown a picture whose right is withdrawn", (story: Ending) => newsroom.withdraw(story.pictureId)],
] as const)
  test(`once a story is ${what}, the picture’s files are gone at the very next request, and caches are told`, async () => {
    const story = await published();
    // A story's card is drawn anew without the picture; other stories beside it show pictures of their own.
    const [hash = ""] = path.basename(story.file).split("-");
    const photographs = (html: string) => filesIn(html).filter((one) => path.basename(one).startsWith(hash));
    const [first = "", ...others] = photographs(story.html);
    expect(await statusOf(first)).toBe(200);
    expect(await statusOf(story.file)).toBe(200);
    const keys = [`picture:${story.pictureId}`, `named:picture:${story.pictureId}`];
    const heard = cache.heard.length;
    await end(story);
    expect(await statusOf(story.file)).toBe(410);
    for (const one of [first, ...others.slice(0, 5)]) {
      const gone = await get(one, { "If-None-Match": `"${path.basename(one)}"` });
      expect([one, gone.status, gone.headers.get("cache-control")]).toEqual([one, 410, "private, no-store"]);
    }
    const told = () =>
      cache.heard.slice(heard).some(({ body }) => keys.some((key) => body.includes(`"${key}"`)));
    await expect.poll(told).toBe(true);
    const page = await get(story.path);
    expect(photographs(await page.text())).toEqual([]);
  });

type Ending = { storyId: number; pictureId: number };

function expectNothingOf(bytes: Buffer): void {
  for (const trace of [...TRACES, ...TRACES.map((text) => Buffer.from(text, "utf16le"))])
    expect(bytes.includes(trace)).toBe(false);
  for (const position of POSITIONS) expect(bytes.includes(position)).toBe(false);
}

function bytesOf(numbers: number[], write: "writeUInt32LE" | "writeUInt32BE"): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((one, at) => bytes[write](one, at * 4));
  return bytes;
}
