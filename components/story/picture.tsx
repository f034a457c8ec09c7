import type { PictureFileView, PictureView } from "@/lib/media/view";
import { LAYOUTS, type Layout } from "./picture-layouts";

type Props = {
  picture: PictureView;
  layout: Layout;
  /** The first picture on a page is fetched before everything else, the others when they come near. */
  first?: boolean;
};

/**
 * A picture where it stands on a page. Of every format the browser is told the files that this layout can need, and
 * how wide it will stand, so it fetches one file that fits before it knows any style; width and height keep its place
 * until it has come. Its colour stands there meanwhile: as an attribute that the style sheet reads (ground.css),
 * because readers' pages allow no style of their own.
 */
export function Picture({ picture, layout, first = false }: Props) {
  const { sizes } = LAYOUTS[layout];
  const files = filesFor(picture.files, layout);
  const loading = first
    ? { fetchPriority: "high" as const }
    : { loading: "lazy" as const, decoding: "async" as const };
  return (
    <picture>
      {picture.sources.map((source) => (
        <source
          key={source.type}
          type={source.type}
          srcSet={srcSetOf(filesFor(source.files, layout))}
          sizes={sizes}
        />
      ))}
      <img
        src={plainFile(files).href}
        srcSet={srcSetOf(files)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        data-colour={picture.colour}
        {...loading}
      />
    </picture>
  );
}

/** The files that a layout can need; of a picture that is narrower than all of them, its widest. */
function filesFor(files: PictureFileView[], layout: Layout): PictureFileView[] {
  const { least, most } = LAYOUTS[layout];
  const fitting = files.filter(({ width }) => width >= least && width <= most);
  return fitting.length > 0 ? fitting : files.slice(-1);
}

function srcSetOf(files: PictureFileView[]): string {
  return files.map(({ href, width }) => `${href} ${width}w`).join(", ");
}

/** For a browser that can choose from no list: the middle one. */
function plainFile(files: PictureFileView[]): PictureFileView {
  return files[files.length >> 1] ?? { href: "", width: 0 };
}
