import type { PictureView } from "@/lib/stories/view";
import { Picture } from "./picture";

type Props = { picture: PictureView; width: "text" | "wide" | "half"; className?: string; first?: boolean };

/** A picture with its caption and its credit apart; either of them may be missing. */
export function Figure({ picture, width, className = "", first = false }: Props) {
  return (
    <figure className={`fig ${className}`.trimEnd()}>
      <Picture picture={picture} width={width} first={first} />
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
