import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { markupFaults } from "@/components/story/markup-faults";
import { StoryBody } from "@/components/story/story-body";
import { bodySchema, type Block } from "@/lib/body/body";
import { wordsFor } from "@/lib/words/words";
import { CHATS_AND_PLAIN } from "./documents/expected-chats";
import { MAIL } from "./documents/expected-mail";
import { OFFICES } from "./documents/expected-offices";
import { WEB } from "./documents/expected-web";
import { WORD } from "./documents/expected-word";
import { foundIn, type Expectation } from "./documents/expectation";
import { pasteReader } from "./reader";

const FOLDER = `${import.meta.dirname}/documents/`;
const ALL = [...WORD, ...OFFICES, ...MAIL, ...WEB, ...CHATS_AND_PLAIN];

/** What other programs and sites leave in what is copied from them, and nobody may ever read. */
const LEFTOVERS =
  /mso|class=|style=|utm_|fbclid|gclid|yclid|ysclid|mc_[ce]id|safelinks|\/url\?q|vk\.com|t\.me\/iv|file:|docs-internal|StartFragment|supportLists|o:p|<\/?(?:p|b|div|span|font|a)\b|javascript:|Symbol|font-|\u00ad|\u200b/i;

beforeAll(() => vi.stubGlobal("DOMParser", new JSDOM("").window.DOMParser));

async function pasted({ file, language }: Expectation) {
  const source = readFileSync(FOLDER + file, "utf8");
  return file.endsWith(".txt")
    ? pasteReader.readText(source, language)
    : pasteReader.readHtml(source, language);
}

function page(blocks: Block[], language: string): string {
  const lookups = { stories: {}, pictures: {} };
  return renderToStaticMarkup(createElement(StoryBody, { blocks, lookups, words: wordsFor(language) }));
}

const NOTHING = {
  headings: [],
  items: [],
  links: [],
  quotes: [],
  bold: [],
  italic: [],
  strike: [],
  rows: [],
};

describe("what is pasted", () => {
  it("is shown here in fifty documents, each with what is expected of it", () => {
    const files = readdirSync(FOLDER).filter((name) => /\.(?:html|txt)$/.test(name));
    expect(ALL.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(files).toHaveLength(50);
  });

  it.each(ALL.map((expected) => [expected.file, expected] as const))(
    "keeps what %s says, and its headings, lists, links, quotations and marks",
    async (_, expected) => {
      const { file: _file, language: _language, notes = {}, exactly = [], ...structure } = expected;
      const { blocks, notes: told } = await pasted(expected);
      expect(foundIn(blocks)).toEqual({ ...NOTHING, ...structure });
      expect(Object.fromEntries(told.map(({ code, count }) => [code, count]))).toEqual(notes);
      const said = JSON.stringify(blocks);
      for (const words of exactly)
        expect(said).toContain(JSON.stringify(words.replaceAll("_", "\u00a0")).slice(1, -1));
    },
  );

  it.each(ALL.map((expected) => [expected.file, expected] as const))(
    "from %s is a body like any other, and a clean page",
    async (_, expected) => {
      const { blocks } = await pasted(expected);
      expect(bodySchema.safeParse({ version: 1, blocks }).error).toBeUndefined();
      expect(JSON.stringify(blocks)).not.toMatch(LEFTOVERS);
      const html = page(blocks, expected.language);
      // These are other people's words: they may greet with a comma and speak behind a dash.
      const faults = (await markupFaults(html)).filter((fault) => !fault.includes("separator at its edge"));
      expect(faults).toEqual([]);
    },
  );

  it("is the same when its page is pasted again", async () => {
    for (const expected of ALL) {
      const { blocks } = await pasted(expected);
      const again = pasteReader.readHtml(page(blocks, expected.language), expected.language);
      const { links, items, bold, italic, strike } = foundIn(again.blocks);
      const first = foundIn(blocks.filter(({ type }) => type !== "embed" && type !== "factBox"));
      if (blocks.some(({ type }) => type === "embed" || type === "factBox")) continue;
      expect({ links, items, bold, italic, strike }, expected.file).toEqual({
        links: first.links,
        items: first.items,
        bold: first.bold,
        italic: first.italic,
        strike: first.strike,
      });
    }
  });
});
