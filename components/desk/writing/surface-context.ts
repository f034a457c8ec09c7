import type { JSONContent } from "@tiptap/core";
import type { Block, Body } from "@/lib/body/body";
import type { EmbedAddress } from "@/lib/embeds/fields";
import type { PasteReader } from "@/lib/paste/fields";
import type { Finding } from "@/lib/stories/desk-view";
import type { ReadTypedCharacter } from "@/lib/typography/fields";
import type { Margin } from "./margin";
import type { BlockHost } from "./blocks/block-host";

/** How long a text is. */
export type Tally = {
  words: number;
  characters: number;
  /** To read it once, in seconds. */
  seconds: number;
  /** The words of the longest sentence. */
  longest: number;
};

/** Pure logic of other rooms, handed in by the island beside the page. */
export type SurfaceTools = {
  docOf: (body: Body) => JSONContent;
  /** The block of one top-level node; none where the node is no block. */
  blockFrom: (node: JSONContent) => Block[];
  bodyWith: (blocks: Block[]) => Body;
  /** Counts, in this language. */
  tallier: (language: string) => (body: Body) => Tally;
  /** Which of the places with a finding's words is meant, from 0. */
  nthFound: (body: Body, finding: Finding) => number;
  /** Brings what reads what an address leads to; that gives null for what no card is made of. */
  loadEmbedReader: () => Promise<(text: string) => EmbedAddress | null>;
  typedCharacter: ReadTypedCharacter;
  loadPasteReader: () => Promise<PasteReader>;
};

/** What can be opened above the text. */
export type Asked = "link" | "find" | "keys";

/** What the writing surface is given from outside: its language, its words, and whatever only the screen around it can do. */
export type SurfaceContext = {
  storyId: number;
  /** The story's language, in which its words are set. */
  language: string;
  /** The words under "desk.writing" in the desk's language. */
  words: (key: string, values?: Record<string, string | number>) => string;
  /** The words under "desk.paste". */
  pasteWords: (key: string, values?: Record<string, string | number>) => string;
  /** What the insert menu's entries are called in the story's own language. */
  storyWords: Record<string, string>;
  tools: SurfaceTools;
  /** What the blocks ask of the screen. */
  host: BlockHost;
  /** Opens a dialog, or the line for finding. */
  ask: (what: Asked) => void;
  /** Says a sentence to whoever listens instead of looking. */
  say: (sentence: string) => void;
  /** Shows and says what became of a paste, until it is put away, and whether pictures were left out of it. */
  report: (sentences: string, pictures: boolean) => void;
  /** Shows that something cannot be had now. */
  failed: () => void;
  /** Whether this tab may write now. */
  mayWrite: () => boolean;
  /** Its notes and what is suggested in it; none where the text stands alone. */
  margin?: Margin | null;
};
