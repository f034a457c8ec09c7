import { describe, expect, it } from "vitest";
import { typedCharacter } from "./typed-character";

/** A text typed character by character; "_" is an unbroken space. */
function typed(text: string, language: string): string {
  let out = "";
  for (const char of text) {
    const smart = typedCharacter(out, char, language);
    out = smart ? out.slice(0, out.length - smart.remove) + smart.insert : out + char;
  }
  return out.replaceAll("\u00a0", "_");
}

describe("what is typed", () => {
  it.each([
    ["en", `"It's 'fine'," she said - "really"...`, "“It’s ‘fine’,” she said – “really”…"],
    ["en", "rock 'n' roll, 'tis 'round' or 'n'", "rock ’n’ roll, ’tis ‘round’ or ’n’"],
    ["en", 'the \'90s--and ("then")', "the ’90s—and (“then”)"],
    ["ru", `"Это "внутри" - да", - сказал он`, "«Это „внутри“_— да»,_— сказал он"],
    ["ru", 'д\'Арк "один" "два"', "д’Арк «один» «два»"],
    ["kk", `"Бұл "ішкі" сөз" - деді`, "«Бұл “ішкі” сөз»_— деді"],
    ["de", `"So" -- l'eau`, `"So" – l’eau`],
  ])("in %s: %s", (language, keys, shown) => expect(typed(keys, language)).toBe(shown));

  it.each([
    ["an address", 'https://a.example/x--y?q="z"...'],
    ["code", '`a -- "b"'],
    ["a sum", "5 - 3"],
    ["inches", 'a 6" pipe'],
    ["a divider", "---"],
    ["a list", "- one"],
    ["a question that trails off", "Да?.."],
  ])("%s stays as it is", (_, keys) => expect(typed(keys, "en")).toBe(keys));
});
