import type { BlockProps } from "./block";
import { Figure } from "./figure";
import { LostPicture } from "./lost-picture";
import { lostSince, usedPicture } from "./used-picture";

/** Width to height may differ by so much before rows of pictures look uneven. */
const ALIKE = 1.1;

/** Pictures that belong together. All of them stand on the page, whole: nothing has to be clicked through. */
export function Gallery({ block, lookups, words, name }: BlockProps<"gallery">) {
  const shown = block.pictures.flatMap((use, index) => {
    const picture = usedPicture(use, lookups);
    const since = lostSince(use, lookups);
    if (picture) return [<Figure key={index} picture={picture} layout="gallery" />];
    return since ? [<LostPicture key={index} since={since} words={words} />] : [];
  });
  if (shown.length === 0) return null;
  const ratios = block.pictures.flatMap((use) => {
    const picture = usedPicture(use, lookups);
    return picture ? [picture.width / picture.height] : [];
  });
  const label = block.title ? { "aria-labelledby": name } : { "aria-label": words("site.story.gallery") };
  return (
    <section className={`gallery ${cellsFor(ratios)}`.trimEnd()} {...label}>
      {block.title && (
        <h2 className="gallery__title" id={name}>
          {block.title}
        </h2>
      )}
      <div className="gallery__pictures">{shown}</div>
    </section>
  );
}

/** The class of a gallery whose pictures have different shapes: they stand in equal cells, none of them cut, upright ones where all are. */
function cellsFor(ratios: readonly number[]): string {
  const widest = Math.max(...ratios);
  if (ratios.length < 2 || widest / Math.min(...ratios) <= ALIKE) return "";
  return widest > 1 ? "gallery--even" : "gallery--upright";
}
