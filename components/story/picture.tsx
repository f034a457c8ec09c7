import type { PictureView } from "@/lib/stories/view";

/** How wide a picture stands on the page, so that the browser fetches no larger file than it needs. */
const SIZES = {
  wide: "(min-width: 75rem) 968px, (min-width: 48rem) 660px, 100vw",
  text: "(min-width: 48rem) 660px, 100vw",
  half: "(min-width: 48rem) 320px, 100vw",
  front: "(min-width: 75rem) 480px, 100vw",
  column: "(min-width: 60rem) 380px, (min-width: 40rem) 50vw, 100vw",
  thumb: "(min-width: 40rem) 192px, 104px",
};

type Props = {
  picture: PictureView;
  width: keyof typeof SIZES;
  /** The first picture on a page is fetched before everything else, the others when they come near. */
  first?: boolean;
};

export function Picture({ picture, width, first = false }: Props) {
  const loading = first
    ? { fetchPriority: "high" as const }
    : { loading: "lazy" as const, decoding: "async" as const };
  return (
    <img
      src={picture.src}
      srcSet={picture.srcset}
      sizes={SIZES[width]}
      width={picture.width}
      height={picture.height}
      alt={picture.alt}
      {...loading}
    />
  );
}
