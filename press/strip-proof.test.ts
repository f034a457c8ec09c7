import fc from "fast-check";
import { JSDOM } from "jsdom";
import { readFileSync } from "node:fs";
import { createElement as element, Suspense, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StructuredData } from "@/components/story/structured-data";
import { stripRuntime } from "./strip";

/**
 * The press takes Next's runtime out of a page with one regular expression. Here the same is done with a parser that
 * follows the HTML standard (parse5, in jsdom): it finds what belongs to the runtime in the tree, and cuts it out of
 * the source at the places that the parser names. Both must leave the same page, to the byte.
 */
function strippedByParser(html: string): string {
  const dom = new JSDOM(html, { includeNodeLocations: true });
  const { document, NodeFilter } = dom.window;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const cuts: [number, number][] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isRuntime(node)) continue;
    const place = dom.nodeLocation(node);
    if (!place) throw new Error("The parser made up a part of the runtime.");
    cuts.push([place.startOffset, place.endOffset]);
  }
  dom.window.close();
  let rest = "";
  let from = 0;
  for (const [start, end] of cuts) {
    rest += html.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return rest + html.slice(from);
}

function isRuntime(node: Node): boolean {
  if (node.nodeType === 8) return /^\/?\$$/.test(node.nodeValue ?? "");
  const { localName, outerHTML } = node as Element;
  const attribute = (name: string) => (node as Element).getAttribute(name);
  if (localName === "script") return attribute("type") !== "application/ld+json";
  if (localName === "link") return attribute("rel") === "preload" && attribute("as") === "script";
  if (localName === "meta") return attribute("name") === "next-size-adjust";
  return outerHTML === '<div hidden=""><!--$--><!--/$--></div>';
}

/** What Next puts into a page, between any two of our elements. */
const RUNTIME = [
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script src="/_next/static/chunks/b.js" noModule=""></script>',
  '<script id="_R_">self.__next_r="x"</script>',
  "<script>(self.__next_f=self.__next_f||[]).push([0])</script>",
  '<script>self.__next_f.push([1,"a \\u003cscript type=\\"application/ld+json\\"\\u003e <!--$--> </div>"])</script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/c.js"/>',
  '<meta name="next-size-adjust" content=""/>',
  '<div hidden=""><!--$--><!--/$--></div>',
];

/** What a journalist may write, and whoever wishes the paper ill. */
const HOSTILE = [
  ...RUNTIME,
  ...[
    "<!--$-->",
    "<!--/$-->",
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<![CDATA[",
    "]]>",
    "<!",
    "</",
    "<",
    ">",
    "&lt;",
    "&#60;",
  ],
  ...[
    "</script>",
    "</SCRIPT >",
    "<script",
    "<script>",
    '" type="application/ld+json',
    "'",
    '"',
    "&quot;",
    "\\u003c",
  ],
  ...[
    "</title>",
    "<textarea>",
    "</textarea>",
    "<template>",
    "<svg><script>",
    "\0",
    "\u2028",
    "\r\n",
    "<ſcript>",
    "$&",
    "$1",
  ],
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" })), { maxLength: 6 })
  .map((parts) => parts.join(""));

/** Our side of a page: texts side by side, in attributes, in titles, in structured data, in finished boundaries. */
const node: fc.Arbitrary<ReactNode> = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text.map((words): ReactNode => words),
    fc.tuple(text, text).map(([one, other]) => element("p", { title: one, key: "p" }, one, " ", other)),
    text.map((words) =>
      element("img", {
        alt: words,
        src: `/media/${encodeURIComponent(words.replace(/\p{Surrogate}/gu, ""))}`,
      }),
    ),
    text.map((words) => element("a", { href: `/search?q=${words}`, hidden: true }, words)),
    text.map((words) => element("textarea", { defaultValue: words })),
    text.map((headline) => element(StructuredData, { data: { headline, [headline]: [headline] } })),
    tie("node").map((inner) => element("div", { hidden: true }, inner)),
    tie("node").map((inner) => element(Suspense, null, inner)),
    fc.array(tie("node"), { maxLength: 4 }).map((inner) => element("section", null, ...inner)),
  ),
})).node;

/** A page as Next sends it: ours, with its runtime between our elements. */
const page = fc
  .tuple(text, node, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...RUNTIME)), { maxLength: 8 }))
  .map(([title, content, runtime]) => {
    const ours = renderToString(
      element(
        "html",
        { lang: "en" },
        element("head", null, element("title", null, title)),
        element("body", null, content),
      ),
    );
    return runtime.reduce((html, [at, part]) => {
      const places = [...html.matchAll(/<\/(?:title|p|a|section)>|<(?:section|body|head)>/g)];
      const place = places[at % places.length];
      const end = place ? place.index + place[0].length : html.length;
      return html.slice(0, end) + part + html.slice(end);
    }, `<!DOCTYPE html>${ours}`);
  });

const asRendered = readFileSync(new URL("./fixtures/story-as-rendered.txt", import.meta.url), "utf8");

describe("taking out Next's runtime", () => {
  it("leaves of a real page what a parser of the standard leaves of it", () => {
    expect(strippedByParser(asRendered).length).toBeLessThan(asRendered.length / 2);
    expect(stripRuntime(asRendered)).toBe(strippedByParser(asRendered));
  });

  it("leaves of any page that React writes what a parser of the standard leaves of it, whatever the texts say", () => {
    let shorter = 0;
    fc.assert(
      fc.property(page, (html) => {
        const stripped = stripRuntime(html);
        if (stripped.length < html.length) shorter += 1;
        expect(stripped).toBe(strippedByParser(html));
      }),
      { numRuns: 100 },
    );
    expect(shorter).toBeGreaterThan(50);
  }, 60_000);
});
