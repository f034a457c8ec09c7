import { expect, test, type Page } from "@playwright/test";
import { isHarmless } from "./support/hostile";
import { signInAs } from "./support/people";

/** However busy the machine is, nothing that a stranger sends may hold the server longer than this, in milliseconds. */
const PATIENCE = 20_000;

/** JSON as it is written, since an object literal would set the prototype instead of naming it. */
const POLLUTING = [
  '{"__proto__":{"role":"admin","polluted":1},"language":"en","name":"Polluting"}',
  '{"constructor":{"prototype":{"role":"admin","polluted":1}},"language":"en","name":"Polluting 2"}',
  '{"language":{"__proto__":{"polluted":1}},"name":["x"]}',
  '{"language":"en","name":{"toString":1,"length":1e9}}',
  `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  `[${"[".repeat(20_000)}${"]".repeat(20_000)}]`,
  '{"language":"en","name":"a","name":"b"}',
  '{"version":1e400,"baseVersion":-1,"content":null}',
  "null",
  '"\\u0000\\ud800"',
  "{",
  "",
];

test("JSON that names prototypes, nests without end or is none is read as fields or refused", async ({
  page,
}) => {
  await signInAs(page, "reporter");
  const { origin } = new URL(page.url());
  const headers = { origin, "content-type": "application/json" };
  for (const data of POLLUTING) {
    for (const address of [
      "/api/desk/topics",
      "/api/desk/stories",
      "/api/desk/stories/1/draft",
      "/api/desk/stories/1/pen",
    ])
      await isHarmless(
        await page.request.post(address, { headers, data }),
        `${address} ${data.slice(0, 60)}`,
      );
  }
  const form = { __proto__: "x", "constructor[prototype][polluted]": "1", "__proto__[role]": "admin" };
  await isHarmless(await page.request.post("/desk/profile", { headers: { origin }, form }), "a form");
  // Nobody has become an admin by it.
  expect((await page.request.get("/desk/log")).status()).toBe(404);
});

const SLOW = [
  `${"a".repeat(6_000)}!`,
  `${"(a+)+".repeat(500)}$`,
  `${"a@".repeat(2_000)}`,
  `${'"'.repeat(3_001)}`,
  `${" ".repeat(4_000)}x`,
  `${"-a ".repeat(2_000)}`,
  `${"\u0430\u0301".repeat(400)}`,
  `${"2026-".repeat(1_000)}`,
  `${"%".repeat(2_000)}_`,
];
const CODE = [
  `' OR 1=1 --`,
  `"; DROP TABLE people; --`,
  `1 UNION SELECT password_hash FROM people`,
  `\\'); SELECT pg_sleep(30); --`,
  `<script>alert("read")</script>`,
  `"><img src=x onerror=alert(1)>`,
  "{{7*7}}${7*7}<%= 7*7 %>",
  "javascript:alert(1)",
];

async function askEverywhere(page: Page, words: string): Promise<void> {
  const given = encodeURIComponent(words);
  for (const address of [
    `/search?q=${given}`,
    `/search?q=town&section=${given.slice(0, 2_000)}&from=${given.slice(0, 2_000)}&order=${given.slice(0, 500)}`,
    `/desk/log?words=${given}&story=${given.slice(0, 2_000)}`,
    `/desk/log?person=${given.slice(0, 2_000)}&act=${given.slice(0, 2_000)}&from=${given.slice(0, 2_000)}`,
    `/desk?words=${given}&section=${given.slice(0, 2_000)}`,
    `/desk/media?words=${given}&rights=${given.slice(0, 2_000)}`,
    `/api/desk/pictures?words=${given}`,
    `/api/desk/stories?words=${given}`,
    `/sign-in?next=${given}&said=${given.slice(0, 500)}`,
  ]) {
    const answer = await page.request.get(address, { maxRedirects: 0, timeout: PATIENCE });
    expect([200, 303, 307, 308, 404, 405, 414, 422], `${address.slice(0, 60)}: ${answer.status()}`).toContain(
      answer.status(),
    );
    const body = await answer.text();
    expect(body, address).not.toMatch(/\n\s+at .+:\d+:\d+|PrismaClient/);
    const isHtml = answer.headers()["content-type"]?.includes("html");
    if (isHtml) expect(body, address).not.toMatch(/<script>alert\("read"\)|<img src=x onerror/);
  }
}

test("words that make a careless pattern slow are looked for as words", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "admin");
  for (const words of SLOW) await askEverywhere(page, words);
});

test("SQL and HTML in any field are words like any others", async ({ page, request }) => {
  test.setTimeout(180_000);
  await signInAs(page, "admin");
  for (const words of CODE) await askEverywhere(page, words);
  const { origin } = new URL(page.url());
  for (const words of CODE) {
    const data = { language: "en", name: words };
    await isHarmless(await page.request.post("/api/desk/topics", { headers: { origin }, data }), words);
  }
  await page.goto("/desk");
  expect(await page.locator("img[src=x]").count()).toBe(0);
  const story = /href="(\/city\/[a-z0-9-]+)"/.exec(await (await request.get("/city")).text())?.[1] ?? "";
  for (const words of CODE) {
    // Without a text it comes back with what was typed, and does not count as a report.
    const sent = await request.post(`${story}/report`, { form: { passage: words, contact: words } });
    expect(sent.status(), words).toBe(422);
    expect(await sent.text(), words).not.toMatch(/<script>alert\("read"\)|<img src=x/);
  }
});

test("wrong passwords come to an end, in words and with the time at which they may be tried again", async ({
  page,
}) => {
  for (let time = 1; time <= 5; time += 1) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill("nobody-hostile@newsroom.example");
    await page.getByLabel("Password").fill(`guess number ${time}`);
    await page.getByRole("button", { name: "Continue" }).click();
    if (time < 5) await expect(page.getByText("Not signed in").first()).toBeVisible();
  }
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d{2}:\d{2}/);
});

test("more than may be sent is refused in words, and the connection ends", async ({ page }) => {
  await signInAs(page, "reporter");
  const { origin } = new URL(page.url());
  const large = "x".repeat(3 * 1024 * 1024);
  const form = await page.request.post("/desk", { headers: { origin }, form: { text: large } });
  expect([form.status(), (await form.text()).includes("<h1")]).toEqual([413, true]);
  const json = await page.request.post("/api/desk/topics", { headers: { origin }, data: { name: large } });
  expect(json.status()).toBe(413);
  const auth = await page.request.post("/api/auth/callback/x", { headers: { origin }, data: large });
  expect(auth.status()).toBe(413);
});
