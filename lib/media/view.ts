/** How readers' pages are given pictures: never a row of the library. */

/** One file of a picture: its address, and how many pixels wide it is. */
export type PictureFileView = { href: string; width: number };

export type PictureView = {
  /** Every size there is in the format that every browser shows, the narrowest first. */
  files: PictureFileView[];
  /** The same in smaller formats, the smallest first. */
  sources: { type: string; files: PictureFileView[] }[];
  /** Of what is shown, in pixels of the original. */
  width: number;
  height: number;
  /** What stands in its place until it has come, "#8a7f63". */
  colour?: string;
  /** "" for a decorative picture; absent where nobody has said what it shows. */
  alt?: string;
  caption?: string;
  credit?: string;
};

/** An image for machines: one file, with its size in pixels. */
export type ImageView = { href: string; width: number; height: number; alt?: string };
