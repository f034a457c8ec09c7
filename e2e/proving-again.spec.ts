import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScrolling } from "./support/checks";
import { comeIn, openStaffed, setUpApp, withAuthenticator } from "./support/signing-in";
import { press } from "./support/writing";

let staffed: Awaited<ReturnType<typeof openStaffed>>;

test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  staffed = await openStaffed();
});
test.afterAll(() => staffed.close());

const REASON = "The source asked for it, in writing.";

async function fillKill(page: Page, story: string): Promise<void> {
  await page.goto(`${story}/kill`);
  await page.getByLabel("Reason, for colleagues").fill(REASON);
  await page.getByLabel("What readers are told").selectOption("safety");
  await press(page, /^Kill the story/);
}

for (const javaScriptEnabled of [true, false])
  test(`an hour after the sign-in a story is killed only with the password, and nothing typed is lost${javaScriptEnabled ? "" : ", without a script as well"}`, async ({
    browser,
  }) => {
    const { newsroom, address } = staffed;
    const person = await newsroom.person("editor");
    const { storyId } = await newsroom.story(`The bell of the ferry ${javaScriptEnabled ? "one" : "two"}`);
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await comeIn(page, address, person);
    await newsroom.age(person.personId);
    await fillKill(page, `${address}/desk/stories/${storyId}`);
    await expect(page.getByLabel("Your password")).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await expect(page.getByLabel("Reason, for colleagues")).toHaveValue(REASON);
    await page.getByLabel("Your password").fill("not this one");
    await press(page, /^Kill the story/);
    await expect(page.locator("#proofPassword-error")).toHaveText("This is not your password.");
    await expect(page.getByLabel("Your password")).toHaveValue("");
    await expect(page.getByLabel("Reason, for colleagues")).toHaveValue(REASON);
    await expect(page.getByLabel("What readers are told")).toHaveValue("safety");
    await page.getByLabel("Your password").focus();
    await page.keyboard.type(person.password);
    await page.keyboard.press("Enter");
    await page.waitForURL(/said=/);
    await page.goto(`${address}/desk/stories/${storyId}/kill`);
    await expect(page.getByText(/killed/).first()).toBeVisible();
  });

test("the newsroom's settings ask for a proof too: a code of the app will do, and what was ticked stays", async ({
  browser,
}) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("admin");
  const page = await (await browser.newContext()).newPage();
  await comeIn(page, address, person);
  const app = await setUpApp(page, address);
  await newsroom.age(person.personId);
  await page.goto(`${address}/desk/settings`);
  await page.getByLabel(/^Required/).check();
  await page.getByRole("checkbox", { name: "Admin" }).check();
  await page.getByRole("button", { name: "Save settings" }).click();
  await page.getByLabel("Code of your app, or a recovery code").fill(app.code());
  await expect(page.getByLabel(/^Required/)).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Admin" })).toBeChecked();
  await page.getByRole("button", { name: "Save settings" }).click();
  await page.waitForURL(/said=saved/);
  await expect(page.getByRole("checkbox", { name: "Admin" })).toBeChecked();
  await page.goto(`${address}/desk/log`);
  await expect(page.getByText("second factor for: nobody → Admin").first()).toBeVisible();
  await newsroom.want();
});

test("a passkey proves it as well, and the act goes on as it was typed", async ({ page }) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("editor");
  const { storyId } = await newsroom.story("The third bell of the ferry");
  await withAuthenticator(page);
  await comeIn(page, address, person);
  await page.goto(`${address}/desk/account/passkey`);
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await page.waitForURL(/\/recovery-codes/);
  await newsroom.age(person.personId);
  await fillKill(page, `${address}/desk/stories/${storyId}`);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.waitForURL(/said=/);
});

test("a page that asks for a proof before it opens leads back to itself", async ({ page }) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("editor");
  await comeIn(page, address, person);
  await newsroom.age(person.personId);
  await page.goto(`${address}/desk/account/passkey`);
  await expect(page).toHaveURL(/\/desk\/prove\?next=/);
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL(/\/desk\/account\/passkey$/);
});

test("one browser is signed out from another, and only that one", async ({ browser }) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("reporter");
  const [here, phone, home] = await Promise.all(
    [0, 1, 2].map(async () => {
      const page = await (await browser.newContext()).newPage();
      await comeIn(page, address, person);
      return page;
    }),
  );
  if (!here || !phone || !home) throw new Error("There are not three browsers.");
  await here.goto(`${address}/desk/account`);
  await expect(here.getByText("this one")).toHaveCount(1);
  await here
    .getByRole("button", { name: /^Sign out: / })
    .first()
    .click();
  await here.waitForURL(/said=closed/);
  await expect(here.getByRole("button", { name: /^Sign out: / })).toHaveCount(1);
  await here.getByRole("button", { name: "Sign out all others" }).click();
  await here.waitForURL(/said=closed/);
  for (const page of [phone, home]) {
    await page.goto(`${address}/desk`);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  await here.goto(`${address}/desk`);
  await expect(here).toHaveURL(/\/desk$/);
});
