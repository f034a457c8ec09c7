import { TextSelection } from "@tiptap/pm/state";
import type { BlockInView } from "./block-view";
import { pictureOf } from "./insert-asked";

/** Asks for a picture and puts it at the end of the gallery. */
export function addToGallery({ editor, getPos, host }: BlockInView) {
  void host.pickPicture().then((use) => {
    const pos = getPos();
    const gallery = pos === undefined ? null : editor.state.doc.nodeAt(pos);
    if (!use || pos === undefined || !gallery || editor.isDestroyed) return;
    const { tr, schema } = editor.state;
    const end = pos + gallery.nodeSize - 1;
    tr.insert(end, pictureOf(schema, "galleryPicture", use));
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

/** Takes a picture out of its gallery; a gallery without pictures goes with its last one. */
export function removeFromGallery({ editor, getPos, node }: BlockInView) {
  const pos = getPos();
  if (pos === undefined) return;
  const gallery = editor.state.doc.resolve(pos).parent;
  if (gallery.childCount <= 2) {
    editor.commands.deleteBlock();
    return;
  }
  const { tr } = editor.state;
  tr.delete(pos, pos + node.nodeSize);
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos), -1)).scrollIntoView();
  editor.view.dispatch(tr);
}
