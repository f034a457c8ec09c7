import type { BlockInView } from "./block-view";
import { changeAddress } from "./embed-acts";
import { addToGallery, moveInGallery, removeFromGallery } from "./gallery-acts";
import { insertInside } from "./insert-inside";
import { cutAct, decorativeAct, replaceAct, setAttributes } from "./picture-acts";
import { tableActs } from "./table-acts";

/** A button of a block. `pressed` makes it a switch. */
export type BarAct = { name: string; words: string; pressed?: boolean; run: () => void };

/** Everything that can be done with a block: what only its kind has, then what every block has. */
export function actsOf(block: BlockInView): BarAct[] {
  const { name } = block.node.type;
  // A picture of a gallery is a part of a block.
  if (name === "galleryPicture") return galleryPictureActs(block);
  return [...(ACTS[name]?.(block) ?? []), ...standingActs(block)];
}

const ACTS: Record<string, (block: BlockInView) => BarAct[]> = {
  quote: (block) => [act(block, "unquote", () => block.editor.commands.toggleQuote())],
  picture: (block) => {
    const isWide = block.node.attrs["width"] === "wide";
    const widen = () => setAttributes(block, { width: isWide ? null : "wide" });
    const wide = { ...act(block, "wide", widen), pressed: isWide };
    return [replaceAct(block), cutAct(block), decorativeAct(block), wide];
  },
  gallery: (block) => [act(block, "addPictures", () => addToGallery(block))],
  embed: (block) => [act(block, "address", () => void changeAddress(block))],
  figures: tableActs,
  factBox: (block) => [
    addAct(block, "addPair", { type: "pair", content: [{ type: "term" }, { type: "paragraph" }] }),
    addAct(block, "addParagraph", { type: "paragraph" }),
  ],
  questions: (block) => [
    addAct(block, "addQuestion", {
      type: "questionItem",
      content: [{ type: "question" }, { type: "paragraph" }],
    }),
  ],
  sources: (block) => [addAct(block, "addSource", { type: "source" })],
};

function galleryPictureActs(block: BlockInView): BarAct[] {
  return [
    replaceAct(block),
    cutAct(block),
    decorativeAct(block),
    act(block, "earlier", () => moveInGallery(block, -1)),
    act(block, "later", () => moveInGallery(block, 1)),
    act(block, "removePicture", () => removeFromGallery(block)),
  ];
}

/** What can be done with every block. */
function standingActs(block: BlockInView): BarAct[] {
  const { commands } = block.editor;
  return [
    act(block, "up", () => commands.moveBlockUp()),
    act(block, "down", () => commands.moveBlockDown()),
    act(block, "textAbove", () => commands.addTextBeside("above")),
    act(block, "textBelow", () => commands.addTextBeside("below")),
    act(block, "remove", () => commands.deleteBlock()),
  ];
}

function addAct(block: BlockInView, name: string, part: object): BarAct {
  return act(block, name, () => insertInside(block, part));
}

function act({ host }: BlockInView, name: string, run: () => void): BarAct {
  return { name, words: host.words(`acts.${name}`), run };
}
