import type { ChainedCommands } from "@tiptap/core";
import type { InsertableBlock } from "./blocks/new-block";

/** An entry of the insert menu and of the slash menu; its words stand under "desk.writing.insert.<name>". */
export type Insert = {
  name: InsertName;
  /** Puts it where the selection is. */
  put(chain: ChainedCommands): ChainedCommands;
};

export type InsertName = InsertableBlock | "heading" | "subheading" | "bulletList" | "orderedList";

const block = (name: InsertableBlock): Insert => ({ name, put: (chain) => chain.insertBlock(name) });

/** Everything that can be put between paragraphs, the most used first. */
export const INSERTS: Insert[] = [
  block("picture"),
  block("quote"),
  { name: "heading", put: (chain) => chain.setHeading({ level: 2 }) },
  { name: "subheading", put: (chain) => chain.setHeading({ level: 3 }) },
  { name: "bulletList", put: (chain) => chain.toggleBulletList() },
  { name: "orderedList", put: (chain) => chain.toggleOrderedList() },
  block("figures"),
  block("factBox"),
  block("embed"),
  block("pullQuote"),
  block("gallery"),
  block("questions"),
  block("sources"),
  block("divider"),
];

/** What an entry is called here, in the story's own language, and what else it goes by; the last is what it is for. */
type InsertNames = (name: InsertName) => string[];

/** The entries of which a word begins with what was typed; all where nothing was. */
export function insertsFor(typed: string, names: InsertNames): Insert[] {
  const wanted = folded(typed);
  if (wanted === "") return INSERTS;
  // What is called exactly so comes first, what is only described so last.
  const place = ({ name }: Insert) => {
    const all = names(name).map(folded);
    const isCalled = all.slice(0, -1).some((words) => ` ${words} `.includes(` ${wanted} `));
    return isCalled ? 0 : all.findIndex((words) => beginsIn(words, wanted)) + 1 || Infinity;
  };
  return INSERTS.filter((insert) => place(insert) < Infinity).sort((one, other) => place(one) - place(other));
}

function beginsIn(words: string, wanted: string): boolean {
  return words.startsWith(wanted) || words.includes(` ${wanted}`);
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ");
}
