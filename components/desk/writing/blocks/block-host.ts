import type { Editor } from "@tiptap/core";
import type { PictureUse } from "@/lib/body/body";
import type { EmbedProvider } from "@/lib/embeds/fields";
import type { LibraryPictureView } from "@/lib/media/fields";
import type { Shape } from "@/lib/media/shapes";
import type { UsedCut } from "../cut-ways";

/** A card for something that lives elsewhere, as it is asked of the writer. */
export type EmbedCardValues = {
  provider: EmbedProvider;
  href: string;
  title: string;
  source: string;
};

/** What the library knows of a picture that a text uses. `name` is its file's, or what it shows. */
export type PictureThumb = Pick<LibraryPictureView, "src" | "width" | "height" | "name" | "barred">;

/** What is asked about pictures: one of the library, several at once, beginning with what is added to it, or how the one that stands there is cut, in this shape alone where one is named. */
export type PictureAsk = { many?: boolean; adds?: boolean; stands?: UsedCut; shape?: Shape };

/** What the blocks ask of the screen around them. */
export type BlockHost = {
  /** A sentence under "desk.blocks". */
  words: (key: string, values?: Record<string, string | number>) => string;
  /** Lets the writer choose pictures from the library, or a cut; null where they turn back. */
  askPictures: (asks: PictureAsk) => Promise<PictureUse[] | null>;
  /** Asks for an address, its title and its source; null where the writer turns back. */
  askEmbed: (stands?: EmbedCardValues) => Promise<EmbedCardValues | null>;
  /** A version of a picture for a column of text; null where the library has none under that number. Rejects while there is no connection. */
  thumb: (pictureId: number) => Promise<PictureThumb | null>;
  /** Says a sentence to those who cannot see what has just changed. */
  say: (sentence: string) => void;
};

/** A host without a screen: for the schema alone, and for tests. */
export const NO_HOST: BlockHost = {
  words: (key) => key,
  askPictures: () => Promise.resolve(null),
  askEmbed: () => Promise.resolve(null),
  thumb: () => Promise.resolve(null),
  say: () => undefined,
};

/** The host that the editor's blocks were given. */
export function hostOf(editor: Editor): BlockHost {
  const storage = editor.storage as { blockCommands?: { host?: BlockHost } };
  return storage.blockCommands?.host ?? NO_HOST;
}
