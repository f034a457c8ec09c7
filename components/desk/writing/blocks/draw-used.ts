import type { Framed } from "@/lib/media/shapes";
import { barredWords } from "../barred-words";
import type { BlockHost, PictureThumb } from "./block-host";
import { drawCut } from "./draw-cut";

/** The image of a picture as a text uses it; under one that may not be shown any more stands why, and since when. */
export function drawUsed(
  image: HTMLElement,
  picture: PictureThumb,
  use: Framed,
  words: BlockHost["words"],
): HTMLElement[] {
  const shown = (use.crop ?? use.framing?.shape) ? drawCut(image, picture, use) : image;
  if (!picture.barred) return [shown];
  const line = document.createElement("p");
  line.className = "barred";
  line.textContent = barredWords(picture.barred, words);
  return [shown, line];
}
