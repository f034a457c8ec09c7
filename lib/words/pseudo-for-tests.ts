import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js";
import { readMessageFile } from "./message-files";

type Tree = { [key: string]: string | Tree };

/** The language of a paper that nobody prints: Arabic letters, read from the right, made from the English words. */
export const PSEUDO_LANGUAGE = "ar-xb";

/** For each Latin letter one that looks nothing like it and is written from the right. */
const LETTERS: Record<string, string> = {
  ...{
    a: "ا",
    b: "ب",
    c: "ك",
    d: "د",
    e: "ي",
    f: "ف",
    g: "ج",
    h: "ه",
    i: "ي",
    j: "ج",
    k: "ك",
    l: "ل",
    m: "م",
  },
  ...{
    n: "ن",
    o: "و",
    p: "ب",
    q: "ق",
    r: "ر",
    s: "س",
    t: "ت",
    u: "و",
    v: "ف",
    w: "و",
    x: "خ",
    y: "ي",
    z: "ز",
  },
};

/** English words in Arabic letters; everything else stays where it is. */
export function pseudoText(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => LETTERS[letter.toLowerCase()] ?? letter).replaceAll(",", "،");
}

/** A message file for the pseudo edition; `leaveOut` names dotted keys that it lacks. */
export function pseudoMessages(leaveOut: readonly string[] = []): Tree {
  return pseudoTree(readMessageFile("en") as Tree, "", new Set(leaveOut));
}

function pseudoTree(tree: Tree, path: string, leaveOut: ReadonlySet<string>): Tree {
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key]) => !leaveOut.has(path + key))
      .map(([key, message]) => [
        key,
        typeof message === "string"
          ? printAST(parse(message).map(pseudoElement))
          : pseudoTree(message, `${path}${key}.`, leaveOut),
      ]),
  );
}

function pseudoElement(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) return { ...element, value: pseudoText(element.value) };
  if (element.type === TYPE.tag) return { ...element, children: element.children.map(pseudoElement) };
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.entries(element.options).map(([name, option]) => [
    name,
    { ...option, value: option.value.map(pseudoElement) },
  ]);
  return {
    ...element,
    options: Object.fromEntries(options) as typeof element.options,
  };
}
