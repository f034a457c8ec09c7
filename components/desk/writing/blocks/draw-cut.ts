import type { Framed, Size } from "@/lib/media/shapes";
import { cutStyle } from "../cut-style";

/** The image of a whole picture in a frame that shows of it what the text shows. The size is the picture's, in pixels; attributes that are null say nothing. */
export function drawCut(image: HTMLElement, size: Size, { crop, framing }: Framed): HTMLElement {
  const style = cutStyle(size, { ...(crop ? { crop } : {}), ...(framing ? { framing } : {}) });
  const frame = document.createElement("span");
  frame.className = "cut-image";
  Object.assign(frame.style, style.frame);
  // A gallery's cells are of equal height.
  const [width, height] = style.frame.aspectRatio.split("/").map(Number);
  frame.style.setProperty("--ratio", `${Number(width) / Number(height)}`);
  Object.assign(image.style, style.image);
  frame.append(image);
  return frame;
}
