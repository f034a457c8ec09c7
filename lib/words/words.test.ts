import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import english from "./en.json";
import { readMessageFile } from "./message-files";
import { overEnglish } from "./over-english";
import { pseudoMessages } from "./pseudo-for-tests";
import { missingWords, WORD_LANGUAGES, wordsFor } from "./words";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

/** The names of everything that a message wants filled in. */
function gaps(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      "options" in element ? Object.values(element.options).flatMap((option) => gaps(option.value)) : [];
    return [element.value, ...inner, ...("children" in element ? gaps(element.children) : [])];
  });
}

const inEnglish = new Map(leaves(english));

describe.each(WORD_LANGUAGES)("the message file for %s", (language) => {
  const messages = new Map(leaves(readMessageFile(language) as Tree));

  it("says everything that the English one says, and nothing else", () => {
    expect(missingWords(language)).toEqual([]);
    expect([...messages.keys()].sort()).toEqual([...inEnglish.keys()].sort());
  });

  it("leaves no sentence empty, and each with the gaps of the English one", () => {
    for (const [key, message] of messages) {
      expect(message.trim(), key).not.toBe("");
      const wanted = new Set(gaps(parse(inEnglish.get(key) ?? "")));
      expect(new Set(gaps(parse(message))), key).toEqual(wanted);
    }
  });
});

it("speaks English where there is no message file for a language", () => {
  expect(wordsFor("xx")("refusals.reasonMissing")).toBe(wordsFor("en")("refusals.reasonMissing"));
});

it("never takes an address for the name of a file", () => {
  for (const language of ["../words/ru", "ru.json", "RU", "..", "ru/", "", "en\0"])
    expect(readMessageFile(language), language).toBeNull();
});

describe("a fourth language", () => {
  const LEFT_OUT = ["site.menu", "site.changes.kinds.corrected", "refusals.reasonMissing"];

  it("is complete where its file says everything, in sentences that can be said", () => {
    const { messages, missing } = overEnglish(english, pseudoMessages());
    expect(missing).toEqual([]);
    expect(leaves(messages).map(([key]) => key)).toEqual([...inEnglish.keys()]);
    for (const [key, message] of leaves(messages))
      expect(new Set(gaps(parse(message))), key).toEqual(new Set(gaps(parse(inEnglish.get(key) ?? ""))));
  });

  it("speaks English where its file says nothing, and names every such place", () => {
    const { messages, missing } = overEnglish(english, pseudoMessages(LEFT_OUT));
    expect(missing.sort()).toEqual([...LEFT_OUT].sort());
    expect(messages.site.menu).toBe(english.site.menu);
    expect(messages.site.close).not.toBe(english.site.close);
  });

  it("keeps the English sentences in one piece where it is written from right to left", () => {
    const { messages } = overEnglish(english, pseudoMessages(LEFT_OUT), "rtl");
    expect(messages.site.menu).toBe(`\u2066${english.site.menu}\u2069`);
    expect(messages.site.close).not.toContain("\u2066");
    expect(wordsFor("he")("site.menu")).toBe(`\u2066${english.site.menu}\u2069`);
    expect(wordsFor("xx")("site.menu")).toBe(english.site.menu);
  });

  it("speaks English where its file is broken: no sentence, a wrong shape, or words that nobody asks for", () => {
    const written = {
      site: { menu: "{count, plural, one {#}", close: ["×"], skip: " ", never: "said" },
      desk: 4,
    };
    const { messages, missing } = overEnglish(english, written);
    expect(messages).toEqual(english);
    expect(missing).toHaveLength(inEnglish.size);
    expect(overEnglish(english, null).messages).toEqual(english);
  });
});
