import type { PictureThumb } from "./block-host";
import type { BlockInView } from "./block-view";

/** Draws the picture of a block, or says that the library has none under its number. Drawn anew only for another picture. */
export function drawThumb({ host, node }: BlockInView, element: HTMLElement) {
  const pictureId = node.attrs["pictureId"] as number;
  if (element.dataset.picture === String(pictureId)) return;
  element.dataset.picture = String(pictureId);
  element.classList.add("block__picture");
  const isCurrent = () => element.dataset.picture === String(pictureId);
  host.thumb(pictureId).then(
    (thumb) => isCurrent() && element.replaceChildren(thumb ? imageOf(thumb) : host.words("pictureGone")),
    () => isCurrent() && element.replaceChildren(host.words("pictureUnseen")),
  );
}

function imageOf({ src, width, height }: PictureThumb): HTMLImageElement {
  const image = document.createElement("img");
  image.src = src;
  image.width = width;
  image.height = height;
  image.loading = "lazy";
  image.decoding = "async";
  image.draggable = false;
  // The words under it say what it shows; the alternative text has its own line there.
  image.alt = "";
  return image;
}
