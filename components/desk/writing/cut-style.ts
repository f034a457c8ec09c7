import { regionOf, type Framed, type Size } from "@/lib/media/shapes";

/** How the part of a picture that a text shows is drawn from the whole: its frame, and the picture in that frame. */
export type CutStyle = {
  frame: { aspectRatio: string };
  image: Record<"width" | "height" | "left" | "top", string>;
};

/** The styles for a picture of this size, in pixels, as a text uses it. */
export function cutStyle(size: Size, use: Framed): CutStyle {
  const { x, y, width, height } = regionOf(size, use, "used");
  const percent = (value: number) => `${100 * value}%`;
  return {
    frame: { aspectRatio: `${width * size.width} / ${height * size.height}` },
    image: {
      ...{ width: percent(1 / width), height: percent(1 / height) },
      ...{ left: percent(-x / width), top: percent(-y / height) },
    },
  };
}
