import { expect, test } from "@playwright/test";
import { comeIn, openStaffed, typePassword, withAuthenticator } from "./support/signing-in";

let staffed: Awaited<ReturnType<typeof openStaffed>>;

test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  staffed = await openStaffed();
});
test.afterAll(() => staffed.close());

test("a passkey that was added signs in by itself, and is the second factor after a password", async ({
  page,
}) => {
  const { newsroom, address } = staffed;
  const person = await newsroom.person("editor");
  const authenticator = await withAuthenticator(page);
  await comeIn(page, address, person);
  await page.goto(`${address}/desk/account/passkey`);
  await page.getByLabel("Name").fill("The ferry’s key");
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await page.waitForURL(/\/recovery-codes/);
  await page.goto(`${address}/desk/account`);
  await expect(page.getByText("The ferry’s key").first()).toBeVisible();
  await expect(page.getByText("with second factor").first()).toBeVisible();

  const signOut = async () => {
    await page.goto(`${address}/desk/account`);
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.waitForURL(/\/sign-in$/);
  };
  await authenticator.verifies(false);
  await signOut();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("The passkey was not used").first()).toBeVisible();
  await authenticator.verifies(true);
  await page.getByRole("button", { name: "Sign in with a passkey" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk$/);

  await authenticator.verifies(false);
  await signOut();
  await typePassword(page, address, person);
  await page.waitForURL(/\/sign-in\/code/);
  await expect(page.getByLabel("Recovery code")).toBeVisible();
  await authenticator.verifies(true);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.waitForURL(/\/desk$/);
});

test("a browser offers the passkey where the e-mail is typed, without a button", async ({ page }) => {
  const { newsroom, address } = staffed;
  await withAuthenticator(page);
  await comeIn(page, address, await newsroom.person("reporter"));
  await page.goto(`${address}/desk/account/passkey`);
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await page.waitForURL(/\/recovery-codes/);
  await page.context().clearCookies();
  // The test's authenticator answers for whoever would choose the passkey from the list below the field.
  await page.goto(`${address}/sign-in`);
  await page.waitForURL(/\/desk$/);
});

test("a passkey is renamed and removed, and a removed one opens nothing any more", async ({ page }) => {
  const { newsroom, address } = staffed;
  const authenticator = await withAuthenticator(page);
  await comeIn(page, address, await newsroom.person("reporter"));
  await page.goto(`${address}/desk/account/passkey`);
  await page.getByLabel("Name").fill("phone");
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await page.waitForURL(/\/recovery-codes/);
  await page.goto(`${address}/desk/account`);
  await page.getByText("Change phone").click();
  await page.getByLabel("Name").fill("old phone");
  await page.getByRole("button", { name: "Save the name" }).click();
  await page.waitForURL(/said=named/);
  await page.getByText("Change old phone").click();
  await page.getByRole("button", { name: "Remove old phone" }).click();
  await page.waitForURL(/said=removed/);
  await expect(page.getByText("old phone")).toHaveCount(0);
  await authenticator.verifies(false);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.waitForURL(/\/sign-in$/);
  await authenticator.verifies(true);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("This passkey did not fit").first()).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in$/);
});
