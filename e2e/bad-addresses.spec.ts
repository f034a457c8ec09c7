import { expect, test } from "@playwright/test";

const NOT_HERE = [
  "/city/no-such-story",
  "/no-such-section",
  "/people/nobody",
  "/topics/nothing",
  "/xx/city",
  "/city?page=0",
  "/city?page=-1",
  "/city?page=1000000000",
  "/city?page=abc",
  "/city/no-such-story/changes",
  "/ru/city/no-such-story",
  "/a/b/c/d/e",
];

test("whatever is asked for gets a proper page and status, never a 500", async ({ request }) => {
  for (const address of NOT_HERE) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text(), address).toContain("<h1");
  }
  for (const address of [
    "/%00",
    "/city/%00",
    "/%ff%fe",
    "/desk/stories/%00",
    "/search?q=%00",
    `/search?q=${"x".repeat(5_000)}`,
    "/search?q=%27%22%3C%3E%5C%25_",
  ]) {
    expect((await request.get(address)).status(), address).toBeLessThan(500);
  }
});

test("addresses have one form: the default edition has no prefix, no slash at the end, no capitals", async ({
  request,
}) => {
  for (const [asked, right] of [
    ["/en", "/"],
    ["/en/city", "/city"],
    ["/city/", "/city"],
    ["/City", "/city"],
  ] as const) {
    const answer = await request.get(asked, { maxRedirects: 0 });
    expect([answer.status(), new URL(answer.headers().location ?? "", "http://x").pathname], asked).toEqual([
      308,
      right,
    ]);
  }
});
