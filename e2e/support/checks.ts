import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";

/** WCAG 2.0 to 2.2, levels A and AA, and axe's best practices. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that ask for colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Fails with each violation and where it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(axe(page).withTags(RULES));
}

/** Fails with each text that cannot be read, or told from what stands around it, by its colours as they are now. */
export async function expectReadableColours(page: Page): Promise<void> {
  await expectNoViolation(axe(page).withRules(COLOURS));
}

/** Frames are of our own origin throughout; without the page that axe opens for those of others it takes half the time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

async function expectNoViolation(checks: AxeBuilder): Promise<void> {
  const { violations } = await checks.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`)).toEqual(
    [],
  );
}

/** What the browser refuses from now on, on this page, for the policy that came with it; it grows as that happens. */
export function refusedByPolicy(page: Page): string[] {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(`${page.url()}: ${message.text()}`);
  });
  return refused;
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // React writes void elements and boolean attributes in its own, equally valid way.
    "void-style": "off",
    "attribute-boolean-style": "off",
    // React writes some names in its own case (dateTime); HTML knows no case there.
    "attr-case": "off",
    // React numbers generated ids with characters that HTML allows and this rule's default pattern does not.
    "valid-id": ["error", { relaxed: true }],
    // React writes action="" on a form whose server action works without JavaScript: "this address", as an absent one.
    "attribute-allowed-values": "off",
    // React writes hidden="", the empty form of a boolean attribute.
    "attribute-empty-style": "off",
    // The day line of the desk places its marks by style attributes; readers' pages are checked for them apart.
    "no-inline-style": "off",
    "long-title": "off",
    // A list of values is posted under one name.
    "form-dup-name": "off",
    // An input without a type is a text field (HTML standard).
    "no-implicit-input-type": "off",
    // The forms around a front stay while they have nothing to send, without a button, so that their last answer stays.
    "wcag/h32": "off",
    // A doctype in capitals or not is the same doctype.
    "doctype-style": "off",
    // Trailing spaces come from texts, not from markup.
    "no-trailing-whitespace": "off",
  },
});

/** Fails with each error that html-validate finds, and where. */
export async function expectValidHtml(html: string): Promise<void> {
  const report = await validator.validateString(html);
  const errors = report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}, line ${message.line}: ${message.message}`),
  );
  expect.soft(errors).toEqual([]);
}
