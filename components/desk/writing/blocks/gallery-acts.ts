import { TextSelection } from "@tiptap/pm/state";
import type { BlockInView } from "./block-view";
import { pictureOf } from "./insert-asked";

/** The most pictures that a gallery holds, as the text's schema says. */
const MOST = 100;

/** Asks for pictures and puts them at the end of the gallery, as many as it holds; the cursor goes into the first. */
export function addToGallery({ editor, getPos, host }: BlockInView) {
  void host.askPictures({ many: true }).then((uses) => {
    const pos = getPos();
    const gallery = pos === undefined ? null : editor.state.doc.nodeAt(pos);
    if (!uses || pos === undefined || !gallery || editor.isDestroyed) return;
    const { tr, schema } = editor.state;
    const end = pos + gallery.nodeSize - 1;
    const fitting = uses.slice(0, Math.max(0, MOST - (gallery.childCount - 1)));
    if (fitting.length < uses.length) host.say(host.words("galleryFull", { most: MOST }));
    if (fitting.length === 0) return;
    tr.insert(
      end,
      fitting.map((use) => pictureOf(schema, "galleryPicture", use)),
    );
    tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView();
    editor.view.dispatch(tr);
    editor.view.focus();
  });
}

/** Moves a picture one place on in its gallery; the cursor goes with it, and its new place is said. */
export function moveInGallery({ editor, getPos, node, host }: BlockInView, by: -1 | 1) {
  const pos = getPos();
  if (pos === undefined) return;
  const $pos = editor.state.doc.resolve(pos);
  const neighbour = by < 0 ? $pos.nodeBefore : $pos.parent.maybeChild($pos.index() + 1);
  if (neighbour?.type.name !== "galleryPicture") return;
  const { tr, selection } = editor.state;
  const shift = by * neighbour.nodeSize;
  if (by < 0) tr.replaceWith(pos + shift, pos + node.nodeSize, [node, neighbour]);
  else tr.replaceWith(pos, pos + node.nodeSize + shift, [neighbour, node]);
  tr.setSelection(TextSelection.near(tr.doc.resolve(selection.from + shift))).scrollIntoView();
  editor.view.dispatch(tr);
  const [place, count] = [$pos.index() + by, $pos.parent.childCount - 1];
  const words = node.textContent.slice(0, 40) || host.words("kinds.galleryPicture");
  host.say(host.words("moved", { words, place, count }));
}

/** Takes a picture out of its gallery; the cursor goes into the one that takes its place, or the one before. A gallery without pictures goes with its last one. */
export function removeFromGallery({ editor, getPos, node }: BlockInView) {
  const pos = getPos();
  if (pos === undefined) return;
  const $pos = editor.state.doc.resolve(pos);
  const gallery = $pos.parent;
  if (gallery.childCount <= 2) {
    editor.commands.deleteBlock();
    return;
  }
  const isLast = $pos.index() === gallery.childCount - 1;
  const { tr } = editor.state;
  tr.delete(pos, pos + node.nodeSize);
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos), isLast ? -1 : 1)).scrollIntoView();
  editor.view.dispatch(tr);
}
