import { expect, test, type Page } from "@playwright/test";
import { CLIENT, openDirectory } from "./support/directory";
import { draftedNewsroom, ownServer } from "./support/own-newsroom";

let directory: Awaited<ReturnType<typeof openDirectory>>;
let newsroom: Awaited<ReturnType<typeof draftedNewsroom>>;
let server: Awaited<ReturnType<typeof ownServer>>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  directory = await openDirectory();
  newsroom = await draftedNewsroom();
  server = await ownServer(newsroom.databaseUrl, "", undefined, {
    OIDC_ISSUER: directory.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "Harbour House",
    OIDC_ROLES: "writers=reporter, news-desk=editor",
  });
  directory.knows(server.address);
  await server.start();
});
test.afterAll(async () => {
  await server?.end("SIGTERM");
  server?.forget();
  await newsroom?.close();
  await directory?.close();
});

/** Signs in at the directory under a name, and gives it leave to tell the newsroom. */
async function byDirectory(page: Page, name: string, from = "/sign-in"): Promise<void> {
  await page.goto(server.address + from);
  await page.getByRole("link", { name: "Sign in with Harbour House" }).click();
  await page.getByPlaceholder("Enter any login").fill(name);
  await page.getByPlaceholder("and password").fill("whatever");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("whoever the house knows comes in with the role of their groups, to where they wanted to go", async ({
  page,
}) => {
  const said = { name: "Ilse Marrow", email: "ilse.marrow@newsroom.example", email_verified: true };
  directory.people.set("ilse", { ...said, groups: ["canteen", "news-desk"] });
  await byDirectory(page, "ilse", "/sign-in?next=/desk/media");
  await expect(page).toHaveURL(`${server.address}/desk/media`);
  await expect(page.getByText("Ilse Marrow").first()).toBeVisible();
  await expect(page.getByText("Editor").first()).toBeVisible();
});

test("another group is another role at the next sign-in, and none is no way in", async ({
  page,
  browser,
}) => {
  const said = { name: "Odo Fenn", email: "odo.fenn@newsroom.example", email_verified: true };
  directory.people.set("odo", { ...said, groups: ["news-desk"] });
  await byDirectory(page, "odo");
  await expect(page).toHaveURL(`${server.address}/desk`);
  directory.people.set("odo", { ...said, groups: ["writers"] });
  const elsewhere = await (await browser.newContext()).newPage();
  await byDirectory(elsewhere, "odo");
  await expect(elsewhere.getByText("Reporter").first()).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
  directory.people.set("odo", { ...said, groups: [] });
  const again = await (await browser.newContext()).newPage();
  await byDirectory(again, "odo");
  await expect(again.getByRole("alert").filter({ hasText: "no role in this newsroom" })).toBeVisible();
});

test("an address that the house has not verified makes nobody a colleague", async ({ page }) => {
  directory.people.set("stranger", {
    name: "Somebody",
    email: newsroom.email,
    email_verified: false,
    groups: ["writers"],
  });
  await byDirectory(page, "stranger");
  await expect(page.getByRole("alert").filter({ hasText: "no verified e-mail address" })).toBeVisible();
  await page.goto(`${server.address}/desk`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an answer that nobody asked for lets nobody in, and no page of another site begins a sign-in", async ({
  page,
  request,
}) => {
  await page.goto(`${server.address}/api/auth/callback/directory?code=forged&state=forged`);
  await expect(page.getByRole("alert").filter({ hasText: "could not be used" })).toBeVisible();
  const begin = (from: string) =>
    request.get(`${server.address}/api/sign-in/directory`, {
      headers: { "Sec-Fetch-Site": from },
      maxRedirects: 0,
    });
  expect((await begin("cross-site")).status()).toBe(403);
  const begun = await begin("same-origin");
  expect(begun.status()).toBe(302);
  const asked = new URL(begun.headers().location ?? "");
  expect(asked.origin).toBe(directory.issuer);
  expect(asked.searchParams.get("code_challenge_method")).toBe("S256");
  for (const name of ["state", "nonce", "code_challenge"])
    expect(asked.searchParams.get(name), name).toMatch(/^[\w.-]{20,}$/);
});
