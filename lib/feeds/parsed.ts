import { XMLParser, XMLValidator } from "fast-xml-parser";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ["item", "entry", "link", "url", "sitemap", "author", "dc:creator"].includes(name),
});

/** An element as a parser gives it back: its children and attributes ("@href") by name; a text where there is none of these, read by `String`. */
export type Parsed = { [name: string]: Parsed } & Parsed[];

/** For tests: an XML text as a stranger's parser reads it; throws for what is not well-formed. */
export function parsed(xml: string): Parsed {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(`${verdict.err.msg} (line ${verdict.err.line})`);
  return parser.parse(xml) as Parsed;
}
