/**
 * How wide a picture stands on a page, for the attribute `sizes`, and the narrowest and widest file, in pixels, that
 * screens with one to two dots a pixel need of it. These are the widths that the style sheets make, worked out from
 * their grids: a phone's page is as wide as its screen without both gutters, clamp(20px, 0.761rem + 2.174vw, 40px)
 * each; the column of a text has 66 figures of its face, 33.26rem + 10.96vw; a page grows no more from 80rem on. A
 * change there belongs here too: e2e/pictures-fit.spec.ts measures both against each other.
 */
export const LAYOUTS = {
  /** A story's lead picture: the whole screen, then the column of the text, then to the edge of the page. */
  lead: {
    sizes: `(min-width: 80rem) 968px, (min-width: 60rem) calc(95.65vw - 16.02rem), ${inColumn("33.26rem + 10.96vw")}, 100vw`,
    least: 384,
    most: 1936,
  },
  wide: {
    sizes: `(min-width: 80rem) 968px, (min-width: 75rem) calc(95.65vw - 16.02rem), ${inColumn("33.26rem + 10.96vw")}, ${page()}`,
    least: 384,
    most: 1936,
  },
  text: {
    sizes: `(min-width: 80rem) 673px, ${inColumn("33.26rem + 10.96vw")}, ${page()}`,
    least: 384,
    most: 1346,
  },
  /** One of two in the column of a text, from 528 pixels of column on. */
  gallery: {
    sizes: `(min-width: 80rem) 329px, ${inColumn("16.13rem + 5.48vw")}, (min-width: 36.1rem) calc(47.83vw - 1.26rem), ${page()}`,
    least: 330,
    most: 968,
  },
  /** The first story of a front beside its words, and where no others stand at its side. */
  front: {
    sizes: `(min-width: 80rem) 477px, (min-width: 60rem) calc(40.97vw - 2.99rem), (min-width: 40rem) ${page()}, 100vw`,
    least: 384,
    most: 1936,
  },
  frontAlone: {
    sizes: `(min-width: 80rem) 739px, (min-width: 60rem) calc(60.49vw - 2.23rem), (min-width: 40rem) ${page()}, 100vw`,
    least: 384,
    most: 1936,
  },
  /** The first story of a section. */
  section: {
    sizes: `(min-width: 80rem) 667px, (min-width: 60rem) calc(54.95vw - 2.31rem), (min-width: 40rem) ${page()}, 100vw`,
    least: 384,
    most: 1936,
  },
  /** One of three columns, and one of four; on a tablet both are one of two. */
  third: {
    sizes: `(min-width: 80rem) 374px, (min-width: 60rem) calc(30.86vw - 1.3rem), ${half()}, ${page()}`,
    least: 276,
    most: 968,
  },
  quarter: {
    sizes: `(min-width: 80rem) 276px, (min-width: 60rem) calc(23.91vw - 1.88rem), ${half()}, ${page()}`,
    least: 208,
    most: 968,
  },
  /** Beside the words of a story in a list, and in the list of what to read next. */
  list: { sizes: "(min-width: 40rem) 192px, 104px", least: 208, most: 384 },
  related: { sizes: "(min-width: 40rem) 112px, 104px", least: 208, most: 208 },
} as const;

export type Layout = keyof typeof LAYOUTS;

/** The page between its gutters, as long as it grows with the screen. */
function page(): string {
  return "calc(95.65vw - 1.53rem)";
}

function half(): string {
  return "(min-width: 40rem) calc(47.83vw - 1.76rem)";
}

function inColumn(width: string): string {
  return `(min-width: 48rem) calc(${width})`;
}
