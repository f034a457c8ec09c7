import { expect, test } from "@playwright/test";
import { answerTo, INSIDES, isHarmless } from "./support/hostile";
import { signInAs, somebody } from "./support/people";

const SESSION = "newsroom-session";

test("a form or an exchange from somebody else's page is refused at the door, whoever's browser sends it", async ({
  page,
}) => {
  await signInAs(page, "admin");
  const own = new URL(page.url()).origin;
  const forms = [
    "/desk",
    "/desk/stories/new",
    "/desk/settings",
    "/desk/people",
    "/sign-in",
    "/account/reset",
  ];
  const exchanges = ["/api/desk/topics", "/api/desk/stories", "/api/auth/signout"];
  const elsewhere: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: own, "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example", referer: `${own}/desk` },
  ];
  for (const headers of elsewhere) {
    for (const address of [...forms, ...exchanges]) {
      const sent = await page.request.post(address, { headers, form: { text: "x" }, maxRedirects: 0 });
      await isHarmless(sent, `${address} ${JSON.stringify(headers)}`, [403]);
    }
  }
  for (const address of forms)
    await isHarmless(await page.request.post(address, { form: { text: "x" } }), address, [403]);
  for (const method of ["PUT", "PATCH", "DELETE"])
    await isHarmless(await page.request.fetch("/desk", { method, headers: { origin: own } }), method, [405]);
  await page.goto("/desk");
  expect(new URL(page.url()).pathname).toBe("/desk");
});

test("an action that nobody made, or that is sent in pieces that are none, changes nothing", async ({
  page,
}) => {
  await signInAs(page, "reporter");
  const { origin } = new URL(page.url());
  for (const [name, headers, data] of [
    ["an unknown action", { "next-action": "0".repeat(42), "content-type": "text/plain" }, "[]"],
    ["a path as an action", { "next-action": "../../etc/passwd", "content-type": "text/plain" }, "[]"],
    ["a prototype as an action", { "next-action": "__proto__", "content-type": "text/plain" }, "[]"],
    [
      "arguments that are none",
      { "next-action": "0".repeat(42), "content-type": "text/plain" },
      '["$F1","$@x"]',
    ],
    ["a form without an end", { "content-type": "multipart/form-data; boundary=x" }, "--x\r\nContent-Disp"],
    ["a form without a boundary", { "content-type": "multipart/form-data" }, "x"],
    ["another method by a header", { "x-http-method-override": "DELETE", "content-type": "text/plain" }, "x"],
  ] as const) {
    const sent = await page.request.post("/desk", { headers: { origin, ...headers }, data, maxRedirects: 0 });
    await isHarmless(sent, name);
  }
});

test("a session's cookie that was changed, made up or borrowed in part lets nobody in", async ({
  page,
  browser,
}) => {
  await signInAs(page, "admin");
  const cookie = (await page.context().cookies()).find(({ name }) => name === SESSION);
  if (!cookie) throw new Error("The browser has no session's cookie.");
  expect([cookie.httpOnly, cookie.sameSite, cookie.path]).toEqual([true, "Lax", "/"]);
  const { value } = cookie;
  const [head = "", ...parts] = value.split(".");
  const unsigned = [{ alg: "none" }, { session: "0".repeat(32), role: "admin" }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const stranger = await (await browser.newContext()).newPage();
  for (const forged of [
    `${value.slice(0, -4)}AAAA`,
    value.slice(0, -10),
    `${value}.${value}`,
    [head, ...parts.toReversed()].join("."),
    `${unsigned}.`,
    "0".repeat(32),
    "__proto__",
    "%00",
    "a".repeat(3_000),
    "../../etc/passwd",
    "' OR 1=1 --",
  ]) {
    for (const address of ["/desk", "/desk/people", "/api/desk/pictures"]) {
      const headers = { cookie: `${SESSION}=${forged}; ${SESSION}.0=${forged}` };
      const answer = await stranger.request.get(address, { headers, maxRedirects: 0 });
      await isHarmless(answer, `${address} ${forged.slice(0, 30)}`, [303, 307, 401]);
    }
  }
  expect((await page.request.get("/desk", { maxRedirects: 0 })).status()).toBe(200);
});

const ELSEWHERE = [
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "\\\\evil.example",
  "/\\evil.example",
  "/desk/..//evil.example",
  "/desk\\@evil.example",
  "/desk/%2e%2e//evil.example",
  "%2F%2Fevil.example",
  "/%09/evil.example",
  "/desk%0d%0aLocation:%20https://evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "/desk@evil.example",
  "//desk",
];

test("signing in leads nowhere but to the desk, whatever the address asked for", async ({
  page,
  request,
}) => {
  for (const next of ELSEWHERE) {
    for (const given of [next, encodeURIComponent(next)]) {
      const answer = await request.get(`/sign-in?next=${given}`, { maxRedirects: 0 });
      expect(answer.status(), given).toBeLessThan(500);
      const hidden = /name="next" value="([^"]*)"/.exec(await answer.text())?.[1] ?? "/desk";
      expect(hidden, given).toMatch(/^\/desk(?:[/?]|$)/);
      expect(new URL(hidden, "http://ours.example").host, given).toBe("ours.example");
    }
  }
  // A field can be written by hand as well as an address.
  const { email, password } = await somebody("reporter");
  await page.goto("/sign-in?next=/desk/log");
  await page
    .locator("input[name=next]")
    .first()
    .evaluate((field: HTMLInputElement) => (field.value = "//evil.example"));
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/desk");
});

test("no address leads out of the site's own files", async ({ request }) => {
  const up = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e%252f", "....//", "..;/"];
  const roots = [
    "/",
    "/media/",
    "/_next/static/",
    "/_next/static/chunks/",
    "/fonts/",
    "/api/desk/pictures/uploads/",
  ];
  for (const root of roots) {
    for (const step of up) {
      for (const file of ["etc/passwd", "package.json", ".newsroom/secret"]) {
        const raw = await answerTo(
          `GET ${root}${step.repeat(8)}${file} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        );
        expect(raw, `${root}${step}`).toMatch(/^HTTP\/1\.1 [34]\d\d /);
        expect(raw, `${root}${step}`).not.toMatch(INSIDES);
      }
    }
  }
  for (const address of [
    "/media/..%00.jpg",
    "/_next/image?url=file:///etc/passwd&w=64&q=75",
    "/desk/stories/..%2f1",
  ])
    await isHarmless(await request.get(address, { maxRedirects: 0 }), address);
  await isHarmless(
    await request.get("/_next/image?url=http://localhost:1/&w=64&q=75"),
    "an image from elsewhere",
  );
});

test("nothing in an address becomes a header, and requests that are two are one or none", async () => {
  const host = "Host: localhost\r\nConnection: close\r\n";
  for (const target of [
    "/sign-in?next=/desk%0d%0aX-Evil:%201",
    "/City%0d%0aX-Evil:%201/",
    "/en/%0aX-Evil:%201",
    "/desk/nothing?x=%0d%0aX-Evil:%201",
    "/City?x=\u2028X-Evil:1",
  ])
    expect(await answerTo(`GET ${target} HTTP/1.1\r\n${host}\r\n`), target).not.toMatch(/\r?\nX-Evil/i);
  for (const request of [
    `GET / HTTP/1.1\r\n${host}X-A: a\rX-B: b\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}X-A : a\r\n\r\n`,
    `POST /desk HTTP/1.1\r\n${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x`,
    `POST /desk HTTP/1.1\r\n${host}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`,
    `POST /desk HTTP/1.1\r\n${host}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}Host: evil.example\r\n\r\n`,
    `TRACE / HTTP/1.1\r\n${host}Cookie: a=b\r\n\r\n`,
  ]) {
    const answer = await answerTo(request);
    expect(answer, request).not.toMatch(/^HTTP\/1\.1 5/);
    expect(answer.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0, request).toBeLessThan(2);
  }
  const elsewhere = await answerTo("GET /City/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
  expect(elsewhere).not.toContain("evil.example");
});
