import { HtmlValidate } from "html-validate";
import { DomUtils, parseDocument } from "htmlparser2";

/** What a reader or a validator could find wrong with a piece of a page; for tests. */

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // React writes attributes' names in its own case and closes void elements; HTML reads both alike.
    "attr-case": "off",
    "void-style": "off",
  },
});

/** What a program prints where a value is missing. A person may say "None"; an element that says nothing else is a leak. */
const STRAY = />\s*None\s*<|\b(?:undefined|null|NaN)\b|\[object |Invalid Date/;

/** Elements that may hold nothing: void ones, drawings, and a table's empty cell. */
const MAY_BE_EMPTY = new Set(["img", "source", "br", "hr", "input", "path", "td"]);

/** Elements whose own words must not begin or end with what only stands between two things. */
const FIELDS = new Set(["p", "li", "span", "dd", "time", "footer"]);
const DANGLING = /^[,;·|/–—-]|[,;·|/–—-]$/;

/** Attributes that say something by being there. */
const MAY_BE_BARE = new Set(["alt", "popover"]);

/** Every fault of a piece of a page, each as a sentence; an empty list for clean markup. */
export async function markupFaults(html: string): Promise<string[]> {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Test</title></head><body><main>${html}</main></body></html>`;
  const report = await validator.validateString(page);
  const messages = report.results.flatMap((result) => result.messages);
  return [
    ...messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ...strayWords(html),
    ...DomUtils.findAll(() => true, parseDocument(html).children).flatMap(faultsOf),
  ];
}

function strayWords(html: string): string[] {
  const found = STRAY.exec(html);
  return found ? [`A stray word: ${html.slice(Math.max(0, found.index - 40), found.index + 40)}`] : [];
}

function faultsOf(element: ReturnType<typeof DomUtils.findAll>[number]): string[] {
  const { name, attribs, children } = element;
  const words = DomUtils.textContent(element).trim();
  const tag = `<${name} class="${attribs.class ?? ""}">`;
  const holdsMore = DomUtils.existsOne((child) => MAY_BE_EMPTY.has(child.name), children);
  const bare = Object.keys(attribs).filter((key) => attribs[key] === "" && !MAY_BE_BARE.has(key));
  return [
    ...(words === "" && !holdsMore && !MAY_BE_EMPTY.has(name) ? [`${tag} is empty`] : []),
    ...(FIELDS.has(name) && DANGLING.test(words) ? [`${tag} has a separator at its edge: ${words}`] : []),
    ...bare.map((key) => `${tag} has an empty ${key}`),
  ];
}
