import type { Pasted, PasteNote } from "./fields";
import { Notes } from "./collector";
import { isFromWord } from "./office";
import { putTogether } from "./put-together";
import { NOTHING_AROUND, Walk } from "./walk";

/** The most that is read at once, in UTF-16 code units without the pictures, and the most blocks that a body holds. */
const MOST = { text: 8_000_000, blocks: 2_000 };

const TOO_LONG: Pasted = { blocks: [], notes: [{ code: "tooLong", count: 1 }] };

/** What a piece of HTML says, as blocks of a body. Nothing in it is run, and nothing is fetched. */
export function readHtml(html: string, language: string): Pasted {
  // Pictures that stand in the markup itself can be many times as long as the text, and are left out anyway.
  const lean = html.replace(/\bdata:[a-z]{1,20}\/[a-z0-9.+-]{1,60};base64,[a-z0-9+/=\s]{100,}/gi, "data:,");
  if (lean.length > MOST.text) return TOO_LONG;
  return readPasted(new DOMParser().parseFromString(lean, "text/html"), language);
}

/** What a document says, as blocks of a body; `language` is that of the text. The document is used up by it. */
export function readPasted(document: Document, language: string): Pasted {
  const notes = new Notes();
  const root = document.documentElement;
  const isOwn = root.querySelector("[data-newsroom-copy]") !== null;
  const walk = new Walk({ language, notes, fromWord: isFromWord(root), isOwn });
  // A document of frames has no body.
  walk.children(document.querySelector("body") ?? document.documentElement, NOTHING_AROUND);
  walk.to.end();
  return asPasted(putTogether(walk.to.pieces, language), notes.list());
}

/** Blocks as they are given back, unless there are more of them than a body holds. */
export function asPasted(blocks: Pasted["blocks"], notes: PasteNote[]): Pasted {
  return blocks.length > MOST.blocks ? TOO_LONG : { blocks, notes };
}
