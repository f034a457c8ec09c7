import type { ShownMoment } from "@/lib/moments";

/** A picture of the library, as somebody who looks for one sees it. */
export type LibraryPictureView = {
  id: number;
  /** Its file's name, or what it shows. */
  name: string;
  /** A small version for lists, and one that fills a column; `width` and `height` are the latter's, in pixels. */
  thumb: string;
  src: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
  decorative: boolean;
  /** Why it cannot be used; absent where it can. */
  barred?: { why: "doNotUse"; reason: string } | { why: "expired"; since: ShownMoment };
};

export type LibraryPicturesView = { pictures: LibraryPictureView[]; count: number };
