import type { PictureView } from "@/lib/media/view";
import { Picture } from "./picture";
import type { Layout } from "./picture-layouts";

type Props = {
  picture: PictureView;
  layout: Extract<Layout, "lead" | "wide" | "text" | "gallery">;
  className?: string;
  first?: boolean;
};

/** A picture with its caption and its credit apart; either of them may be missing. */
export function Figure({ picture, layout, className = "", first = false }: Props) {
  return (
    <figure className={`fig ${className}`.trimEnd()}>
      <Picture picture={picture} layout={layout} first={first} />
      {(picture.caption || picture.credit) && (
        <figcaption className="fig__words">
          <PictureWords {...picture} />
        </figcaption>
      )}
    </figure>
  );
}

/** What is said under a picture. It also stands alone where an imported page's picture did not come along. */
export function PictureWords({ caption, credit }: { caption?: string; credit?: string }) {
  return (
    <>
      {caption && <span className="caption">{caption}</span>}
      {credit && <span className="credit">{credit}</span>}
    </>
  );
}
