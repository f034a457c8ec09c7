import { JSDOM } from "jsdom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { StoryBody } from "@/components/story/story-body";
import { bodySchema } from "@/lib/body/body";
import { wordsFor } from "@/lib/words/words";
import { pasteReader } from "./reader";

beforeAll(() => vi.stubGlobal("DOMParser", new JSDOM("").window.DOMParser));

/** Blocks of a paste, which the body's schema accepts whatever was pasted. */
function blocksOf(html: string) {
  const { blocks } = pasteReader.readHtml(html, "en");
  expect(bodySchema.safeParse({ version: 1, blocks }).error).toBeUndefined();
  return blocks;
}

function page(html: string): string {
  const lookups = { stories: {}, pictures: {} };
  return renderToStaticMarkup(
    createElement(StoryBody, { blocks: blocksOf(html), lookups, words: wordsFor("en") }),
  );
}

const deep = (open: string, close: string, times: number, inside: string) =>
  open.repeat(times) + inside + close.repeat(times);

describe("what a hostile page puts on the clipboard", () => {
  it.each([
    ["a script", "<p>Words</p><script>alert(1)</script>"],
    ["a script in a picture", '<p>Words</p><img src=x onerror="alert(1)">'],
    ["a link that runs", '<p><a href="javascript:alert(1)">Words</a></p>'],
    ["a link that runs, written otherwise", '<p><a href=" jAvA&#x09;ScRiPt:alert(1)">Words</a></p>'],
    ["a link to a page within itself", '<p><a href="data:text/html,<script>alert(1)</script>">Words</a></p>'],
    ["a script in a drawing", "<p>Words</p><svg onload=alert(1)><script>alert(1)</script></svg>"],
    ["a drawing that hides a style", "<p>Words</p><svg><style><img src=x onerror=alert(1)></style></svg>"],
    ["a form", '<p>Words</p><form action="javascript:alert(1)"><input onfocus=alert(1) autofocus></form>'],
    ["a frame", '<p>Words</p><iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    [
      "a frame that looks like a known one",
      '<p>Words</p><iframe src="https://evil.example/youtube.com/embed/abcdefgh"></iframe>',
    ],
    ["a template", "<p>Words</p><template><img src=x onerror=alert(1)></template>"],
    [
      "formulas that change the parser",
      "<p>Words</p><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    ],
  ])("%s is harmless, and its words stay", (_, html) => {
    const shown = page(html);
    expect(shown).toContain("Words");
    expect(shown).not.toMatch(
      /<script|<svg|<iframe|<img|<form|javascript:|href="data:|srcdoc|evil\.example/i,
    );
  });

  it("markup in words stays words", () =>
    expect(page("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")).toBe(
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ));

  it.each([
    ["boxes", deep("<div>", "</div>", 1_000, "the heart")],
    ["lists", deep("<ul><li>", "</li></ul>", 1_000, "the heart")],
    ["tables", deep("<table><tr><td>", "</td></tr></table>", 1_000, "the heart")],
    ["quotations", deep("<blockquote>", "</blockquote>", 1_000, "the heart")],
    ["marks", deep("<b><i><a href='https://a.example/'>", "</a></i></b>", 1_000, "the heart")],
    ["terms", deep("<dl><dt>x</dt><dd>", "</dd></dl>", 1_000, "the heart")],
    ["elements that never end", "<div><font>".repeat(500) + "the heart"],
  ])(
    "%s within each other a thousand times keep their words",
    (_, html) => expect(JSON.stringify(blocksOf(html))).toContain("the heart"),
    // Most of it is spent by the parser that stands in for a browser here.
    60_000,
  );

  it.each([
    ["words", `<p>${"word ".repeat(200_000)}</p>`],
    ["letters", `<p>${"w".repeat(1_000_000)}</p>`],
    ["quotation marks", `<p>${"\" ' ".repeat(250_000)}</p>`],
    ["hyphens and points", `<p>${"a--b ... 1-2 ".repeat(80_000)}</p>`],
    ["line breaks", `<p>${"a<br>".repeat(20_000)}</p>`],
    ["marks", `<p>${"<b>a</b>b ".repeat(15_000)}</p>`],
    ["cells", `<table>${`<tr>${"<td>1</td>".repeat(15)}</tr>`.repeat(400)}</table>`],
    ["paragraphs in one item", `<ul><li>${"<p>a</p>".repeat(5_000)}</ul>`],
    ["items", `<ul>${"<li>one".repeat(5_000)}</ul>`],
    ["letters of a picture", `<p>a</p><img alt="b" src="data:image/png;base64,${"A".repeat(1_000_000)}">`],
    ["declarations of style", `<p style="${"a:b;".repeat(250_000)}">words</p>`],
  ])(
    "a megabyte of %s is read",
    (_, html) => {
      const { blocks, notes } = pasteReader.readHtml(html, "ru");
      expect(bodySchema.safeParse({ version: 1, blocks }).error).toBeUndefined();
      expect(blocks.length + notes.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it("more paragraphs than a text can hold are refused, and it is said", () => {
    const { blocks, notes } = pasteReader.readHtml("<p>one</p>".repeat(2_001), "en");
    expect(blocks).toEqual([]);
    expect(notes).toEqual([{ code: "tooLong", count: 1 }]);
  });

  it("a megabyte of plain text with signs is read", async () => {
    for (const text of ["* **a** > [b](c) ".repeat(60_000), "- a\n".repeat(250_000), "> ".repeat(500_000)]) {
      const { blocks } = await pasteReader.readText(text, "en");
      expect(bodySchema.safeParse({ version: 1, blocks }).error).toBeUndefined();
    }
  }, 60_000);
});
