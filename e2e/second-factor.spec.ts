import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScrolling } from "./support/checks";
import { comeIn, openStaffed, setUpApp, typePassword } from "./support/signing-in";

let staffed: Awaited<ReturnType<typeof openStaffed>>;

test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  staffed = await openStaffed();
});
test.afterAll(() => staffed.close());

test("after the password comes the code of an app, a wrong one is said beside the field, and a device may be spared it until all are signed out", async ({
  browser,
}) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("editor");
  const desk = await (await browser.newContext()).newPage();
  await comeIn(desk, address, person);
  const app = await setUpApp(desk, address);

  const page = await (await browser.newContext()).newPage();
  await typePassword(page, address, person);
  await page.waitForURL(/\/sign-in\/code/);
  await expect(page.getByText(`Signing in as ${person.email}`)).toBeVisible();
  await page.goto(`${address}/desk`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.goto(`${address}/sign-in/code`);
  await page.getByLabel("Six-digit code").fill("000000");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.locator("#code-error")).toContainText("mistyped");
  await page.getByLabel("Six-digit code").fill(app.code());
  await page.getByLabel("Do not ask on this device for 30 days").check();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/desk$/);

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await typePassword(page, address, person);
  await page.waitForURL(/\/desk$/);

  await page.goto(`${address}/desk/account`);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.waitForURL(/\/sign-in$/);
  await typePassword(page, address, person);
  await page.waitForURL(/\/sign-in\/code/);
  await desk.goto(`${address}/desk`);
  await expect(desk).toHaveURL(/\/sign-in/);
});

test("a recovery code lets in once, without a script and by keyboard alone", async ({ browser }) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("reporter");
  const desk = await (await browser.newContext()).newPage();
  await comeIn(desk, address, person);
  await setUpApp(desk, address);
  await desk.getByRole("button", { name: "Make ten recovery codes" }).click();
  await desk.locator(".recoverycodes").waitFor();
  const codes = await desk.locator(".recoverycodes code").allTextContents();
  expect(new Set(codes).size).toBe(10);
  await desk.reload();
  await expect(desk.getByText("You have 10 recovery codes left.")).toBeVisible();
  await expect(desk.locator(".recoverycodes")).toHaveCount(0);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const use = async (code: string) => {
    await page.goto(`${address}/sign-in`);
    await page.getByLabel("E-mail").focus();
    await page.keyboard.type(person.email);
    await page.keyboard.press("Tab");
    if (
      await page
        .getByRole("link", { name: "Forgotten it" })
        .evaluate((link) => link === document.activeElement)
    )
      await page.keyboard.press("Tab");
    await page.keyboard.type(person.password);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sign-in\/code/);
    await page.getByRole("link", { name: "Use a recovery code" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/use=recovery/);
    await page.getByLabel("Recovery code").focus();
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
  };
  await use(codes[0] ?? "");
  await page.waitForURL(/\/desk$/);
  await page.goto(`${address}/desk/account`);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.waitForURL(/\/sign-in$/);
  await use(codes[0] ?? "");
  await expect(page.locator("#code-error")).toBeVisible();
});

test("five wrong codes end a sign-in", async ({ browser }) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("reporter");
  const desk = await (await browser.newContext()).newPage();
  await comeIn(desk, address, person);
  await setUpApp(desk, address);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await typePassword(page, address, person);
  for (let wrong = 0; wrong < 5; wrong += 1) {
    await page.getByLabel("Six-digit code").fill("000000");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  }
  await expect(page).toHaveURL(/\/sign-in\?said=codes/);
  await expect(page.getByText("five codes in a row were wrong").first()).toBeVisible();
});

test("whoever must have a second factor sees nothing of the desk before it is set up", async ({
  browser,
}) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("reporter");
  const context = await browser.newContext();
  const page = await context.newPage();
  await comeIn(page, address, person);
  await page.goto(`${address}/desk/stories/new`);
  await newsroom.want("reporter");
  try {
    for (const path of ["/desk", "/desk/stories/new", "/desk/media", "/desk/account"]) {
      await page.goto(address + path);
      await expect(page, path).toHaveURL(/\/desk\/account\/second-factor$/);
    }
    await expect(page.getByRole("navigation")).toHaveCount(0);
    const asked = await page.request.get(`${address}/api/desk/pictures`);
    expect([asked.status(), ((await asked.json()) as { code: string }).code]).toEqual([
      403,
      "secondFactorNeeded",
    ]);
    const sent = await page.request.post(`${address}/api/desk/topics`, {
      data: { language: "en", name: "Ferries" },
    });
    expect(sent.status()).toBe(403);
    await setUpApp(page, address);
    await page.goto(`${address}/desk`);
    await expect(page.getByRole("heading", { name: "Board" })).toBeVisible();
    await page.goto(`${address}/desk/account`);
    await page.getByRole("button", { name: "Remove the authenticator app" }).click();
    await expect(page.getByText("Not removed: this newsroom wants a second factor").first()).toBeVisible();
  } finally {
    await newsroom.want();
  }
});

test("the account's screens can be read by everybody, on a phone and on a desk", async ({ browser }) => {
  const { newsroom, address } = staffed;
  for (const size of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    const page = await (await browser.newContext({ viewport: size })).newPage();
    await page.goto(`${address}/sign-in`);
    const check = async () => {
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    };
    await check();
    await comeIn(page, address, await newsroom.person("admin"));
    for (const path of [
      "account",
      "account/second-factor",
      "account/password",
      "account/passkey",
      "prove",
      "settings",
    ]) {
      await page.goto(`${address}/desk/${path}`);
      await check();
    }
    await page.goto(`${address}/desk/account/second-factor`);
    await page.getByRole("button", { name: "Set up an authenticator app" }).click();
    await page.waitForURL(/\/authenticator$/);
    await check();
    await setUpApp(page, address);
    await page.getByRole("button", { name: "Make ten recovery codes" }).click();
    await page.locator(".recoverycodes").waitFor();
    await check();
    await page.goto(`${address}/sign-in/resting?until=${Date.now() + 60_000}`);
    await check();
  }
});
