import { TextSelection } from "@tiptap/pm/state";
import type { BarAct } from "./block-acts";
import type { BlockInView } from "./block-view";
import type { UsedCut } from "../cut-ways";

/** Writes attributes of the block, whatever has moved it meanwhile; its words stay. */
export function setAttributes({ editor, getPos }: BlockInView, attributes: Record<string, unknown>) {
  const pos = getPos();
  if (pos === undefined || editor.isDestroyed) return;
  const { tr } = editor.state;
  for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(pos, name, value);
  editor.view.dispatch(tr);
}

/** Tells whether a blind reader would miss the picture. */
export function decorativeAct(block: BlockInView): BarAct {
  const isDecorative = block.node.attrs["decorative"] === true;
  return {
    name: "decorative",
    words: block.host.words("acts.decorative"),
    pressed: isDecorative,
    run: () => {
      leaveAlt(block);
      setAttributes(block, { decorative: !isDecorative });
    },
  };
}

/** The line for alternative text is about to be hidden: the cursor goes to the one before it. */
function leaveAlt({ editor: { state, view } }: BlockInView) {
  const { $from } = state.selection;
  if ($from.parent.type.name !== "alt") return;
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.before() - 1), -1)));
}

/** Chooses what of the picture this text shows, and in which shape. */
export function cutAct(block: BlockInView): BarAct {
  return { name: "cut", words: block.host.words("acts.cut"), run: () => void cut(block) };
}

async function cut(block: BlockInView) {
  const { editor, getPos, host, node } = block;
  const { pictureId, crop, framing } = node.attrs as Nulls<UsedCut>;
  const stands = { pictureId, ...(crop ? { crop } : {}), ...(framing ? { framing } : {}) };
  // A mouse leaves the focus in the text; the dialog gives it back to whoever has it now.
  buttonOf(block, "cut")?.focus();
  const [chosen] = (await host.askPictures({ stands })) ?? [];
  const pos = getPos();
  if (!chosen || pos === undefined || editor.isDestroyed) return;
  if (editor.state.doc.nodeAt(pos)?.attrs["pictureId"] !== pictureId) return;
  setAttributes(block, { crop: chosen.crop ?? null, framing: chosen.framing ?? null });
}

/** A button of the block's own bar; null where the bar does not stand. */
function buttonOf({ editor, getPos }: BlockInView, name: string): HTMLElement | null {
  const pos = getPos();
  const dom = pos === undefined ? null : (editor.view.nodeDOM(pos) as HTMLElement | null);
  return dom?.querySelector<HTMLElement>(`:scope > .block__bar [data-act="${name}"]`) ?? null;
}

/** What is absent from a use is null in the editor's attributes. */
type Nulls<Of> = { [Name in keyof Of]: undefined extends Of[Name] ? Of[Name] | null : Of[Name] };

/** Puts another picture of the library in place. Words that were written stay; empty lines get the library's. */
export function replaceAct(block: BlockInView): BarAct {
  return {
    name: "replace",
    words: block.host.words("acts.replace"),
    run: () => void replace(block),
  };
}

async function replace(block: BlockInView) {
  const { editor, getPos, host } = block;
  const [use] = (await host.askPictures({})) ?? [];
  const pos = getPos();
  if (!use || pos === undefined || editor.isDestroyed) return;
  const node = editor.state.doc.nodeAt(pos);
  if (!node) return;
  const { tr, schema } = editor.state;
  tr.setNodeAttribute(pos, "pictureId", use.pictureId)
    .setNodeAttribute(pos, "crop", null)
    .setNodeAttribute(pos, "framing", use.framing ?? null);
  const ofLibrary: Record<string, string | undefined> = {
    caption: use.caption,
    credit: use.credit,
    alt: use.alt,
  };
  let at = pos + 1;
  node.forEach((line, offset) => {
    at = tr.mapping.map(pos + 1 + offset) + 1;
    const words = ofLibrary[line.type.name];
    if (line.content.size === 0 && words) tr.insert(at, schema.text(words));
  });
  editor.view.dispatch(tr);
  editor.view.focus();
}
