import { typeset } from "@/lib/typography/typeset";
import type { PasteReader } from "./fields";
import { readHtml } from "./read-html";
import { readAddress, readLine, readPlain, readText } from "./read-text";

/** All that the writing surface needs to read what is pasted; loaded when somebody begins to write. */
export const pasteReader: PasteReader = {
  readHtml,
  readText,
  readPlain,
  readLine: (text, language) => typeset(readLine(text), language),
  readAddress,
};
