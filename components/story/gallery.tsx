import type { BlockProps } from "./block";
import { Figure } from "./figure";
import { usedPicture } from "./used-picture";

/** Pictures that belong together. All of them stand on the page: nothing has to be clicked through. */
export function Gallery({ block, lookups, words, name }: BlockProps<"gallery">) {
  const pictures = block.pictures.flatMap((use) => usedPicture(use, lookups) ?? []);
  if (pictures.length === 0) return null;
  const label = block.title ? { "aria-labelledby": name } : { "aria-label": words("site.story.gallery") };
  return (
    <section className="gallery" {...label}>
      {block.title && (
        <h2 className="gallery__title" id={name}>
          {block.title}
        </h2>
      )}
      <div className="gallery__pictures">
        {pictures.map((picture, index) => (
          <Figure key={index} picture={picture} width="half" />
        ))}
      </div>
    </section>
  );
}
