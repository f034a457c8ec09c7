import { expect, test, type Page } from "@playwright/test";
import { deskAddresses, publicAddresses } from "./support/addresses";
import {
  expectAccessible,
  expectNoSidewaysScrolling,
  expectReadableColours,
  expectValidHtml,
  refusedByPolicy,
} from "./support/checks";
import { signInAs } from "./support/people";

/** As wide as the narrowest phone, or a page at 400 % zoom (WCAG 2.2, 1.4.10), and as a desk. */
const WIDTHS = [320, 1280];

const REACT_RUNTIME = /<script(?! type="application\/ld\+json")|__next|<link[^>]+as="script"/;

test("every kind of public page is valid HTML and carries no script of ours or anybody's", async ({
  request,
}) => {
  for (const [kind, address] of Object.entries(await publicAddresses(request))) {
    await test.step(kind, async () => {
      const html = await (await request.get(address)).text();
      expect(html).not.toMatch(REACT_RUNTIME);
      expect(html).not.toMatch(/<[^>]+ style="/);
      await expectValidHtml(html);
    });
  }
});

test("every kind of desk screen is valid HTML", async ({ page }) => {
  await signInAs(page, "admin");
  for (const [kind, address] of Object.entries(await deskAddresses(page))) {
    await test.step(kind, async () => expectValidHtml(await (await page.request.get(address)).text()));
  }
});

for (const width of WIDTHS) {
  test.describe(`${width} px wide, in light and in the dark`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("every kind of public page is accessible and does not scroll sideways", async ({
      page,
      request,
    }) => {
      test.slow();
      await lookAt(page, await publicAddresses(request));
    });

    test("every kind of desk screen is accessible and does not scroll sideways", async ({ page }) => {
      // There are fifty of them, and each is looked over twice.
      test.setTimeout(400_000);
      await signInAs(page, "admin");
      await lookAt(page, await deskAddresses(page));
    });
  });
}

/** What is not a matter of colour is the same in the dark. */
async function lookAt(page: Page, addresses: Record<string, string>): Promise<void> {
  const refused = refusedByPolicy(page);
  for (const [kind, address] of Object.entries(addresses)) {
    await test.step(kind, async () => {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(address);
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectReadableColours(page);
      expect(refused).toEqual([]);
    });
  }
}
