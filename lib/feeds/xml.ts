import { XMLBuilder } from "fast-xml-parser";

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  format: true,
  suppressEmptyNode: true,
});

/**
 * An XML document of this one root element. Names that begin with "@" are attributes, what is undefined is
 * left out, and characters that XML cannot hold, however written, are taken out of every text.
 */
export function xmlDocument(root: Record<string, unknown>): string {
  const declaration = { "?xml": { "@version": "1.0", "@encoding": "utf-8" } };
  return builder.build({ ...declaration, ...(legal(root) as object) });
}

/** Everything outside the production `Char` of XML 1.0, section 2.2: control characters, halves of surrogate pairs. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function legal(value: unknown): unknown {
  if (typeof value === "string") return value.replace(ILLEGAL, "");
  if (Array.isArray(value)) return value.map(legal);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, legal(inner)]));
}
