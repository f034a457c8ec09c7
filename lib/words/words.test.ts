import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { messagesFor, WORD_LANGUAGES, wordsFor } from "./words";

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

const english = new Map(leaves(messagesFor("en")));

describe.each(WORD_LANGUAGES)("the message file for %s", (language) => {
  const messages = new Map(leaves(messagesFor(language)));

  it("says everything that the English one says, and nothing else", () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("leaves no sentence empty, and each with the gaps of the English one", () => {
    for (const [key, message] of messages) {
      expect(message.trim(), key).not.toBe("");
      const wanted = new Set(gaps(parse(english.get(key) ?? "")));
      expect(new Set(gaps(parse(message))), key).toEqual(wanted);
    }
  });
});

it("speaks English where there is no message file for a language", () => {
  expect(wordsFor("xx")("refusals.reasonMissing")).toBe(wordsFor("en")("refusals.reasonMissing"));
});
