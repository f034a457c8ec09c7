import type { Framed, Size } from "@/lib/media/shapes";
import { cutStyle } from "./cut-style";

type Props = { picture: Size & { src: string }; use: Framed; alt: string };

/** The part of a picture that a text shows, cut out of the library's version of the whole. */
export function CutImage({ picture: { src, ...size }, use, alt }: Props) {
  const { frame, image } = cutStyle(size, use);
  return (
    <span className="cut-image" style={frame}>
      <img src={src} alt={alt} style={image} draggable={false} />
    </span>
  );
}
