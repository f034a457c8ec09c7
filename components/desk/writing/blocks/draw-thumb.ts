import type { Framed } from "@/lib/media/shapes";
import type { PictureThumb } from "./block-host";
import type { BlockInView } from "./block-view";

/** Draws the picture of a block as the text cuts it, or says that the library has none under its number. Drawn anew only for another picture or cut. */
export function drawThumb({ host, node }: BlockInView, element: HTMLElement) {
  const { pictureId, crop, framing } = node.attrs;
  const shown = JSON.stringify([pictureId, crop, framing]);
  if (element.dataset.picture === shown) return;
  element.dataset.picture = shown;
  element.classList.add("block__picture");
  const isCurrent = () => element.dataset.picture === shown;
  host.thumb(pictureId as number).then(
    (thumb) => {
      if (!isCurrent()) return;
      element.replaceChildren(thumb ? imageOf(thumb) : host.words("pictureGone"));
      if (thumb) dress(thumb, { host, node }, element, isCurrent);
    },
    () => isCurrent() && element.replaceChildren(host.words("pictureUnseen")),
  );
}

type Dressed = Pick<BlockInView, "host" | "node">;

/** What cuts, and marks what may not be shown, comes with the first picture that needs it; without a connection the whole picture stands. */
function dress(thumb: PictureThumb, { host, node }: Dressed, element: HTMLElement, isCurrent: () => boolean) {
  const use = node.attrs as Framed;
  const image = element.firstElementChild as HTMLElement | null;
  if (!image || !(use.crop ?? use.framing?.shape ?? thumb.barred)) return;
  void import("../picture-parts").then(
    ({ drawUsed }) => isCurrent() && element.replaceChildren(...drawUsed(image, thumb, use, host.words)),
    () => undefined,
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
