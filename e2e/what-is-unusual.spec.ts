import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScrolling } from "./support/checks";
import { comeIn, openStaffed } from "./support/signing-in";

let staffed: Awaited<ReturnType<typeof openStaffed>>;

test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  staffed = await openStaffed();
});
test.afterAll(() => staffed.close());

test("a sign-in in another browser than before is told to admins above the log, until one of them settles it", async ({
  browser,
}) => {
  const { newsroom, address } = staffed;
  const [editor, admin] = [await newsroom.person("editor"), await newsroom.person("admin")];
  const anotherBrowser = async () => (await browser.newContext()).newPage();
  await comeIn(await anotherBrowser(), address, editor);
  await comeIn(await anotherBrowser(), address, editor);

  const page = await anotherBrowser();
  await comeIn(page, address, admin);
  const said = `${editor.name} signed in with a browser that is new for them`;
  const alarm = page
    .getByRole("listitem")
    .filter({ hasText: said })
    .filter({ has: page.getByRole("button") });
  await expect(async () => {
    await page.goto(`${address}/desk/log`);
    await expect(alarm).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScrolling(page);
  await alarm.getByRole("button", { name: /^Settle/ }).focus();
  await page.keyboard.press("Enter");
  await expect(alarm).toHaveCount(0);
  await expect(page.getByText(`${admin.name} settled an alarm`).first()).toBeVisible();
});
