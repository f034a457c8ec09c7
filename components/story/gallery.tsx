import type { BlockProps } from "./block";
import { Figure } from "./figure";
import { LostPicture } from "./lost-picture";
import { lostSince, usedPicture } from "./used-picture";

/** Pictures that belong together. All of them stand on the page: nothing has to be clicked through. */
export function Gallery({ block, lookups, words, name }: BlockProps<"gallery">) {
  const shown = block.pictures.flatMap((use, index) => {
    const picture = usedPicture(use, lookups);
    const since = lostSince(use, lookups);
    if (picture) return [<Figure key={index} picture={picture} layout="gallery" />];
    return since ? [<LostPicture key={index} since={since} words={words} />] : [];
  });
  if (shown.length === 0) return null;
  const label = block.title ? { "aria-labelledby": name } : { "aria-label": words("site.story.gallery") };
  return (
    <section className="gallery" {...label}>
      {block.title && (
        <h2 className="gallery__title" id={name}>
          {block.title}
        </h2>
      )}
      <div className="gallery__pictures">{shown}</div>
    </section>
  );
}
