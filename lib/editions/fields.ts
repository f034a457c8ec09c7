import { SLUG_SCRIPTS, type SlugScript } from "@/lib/slugs/fields";

/** How long each field of an edition may be, in UTF-16 code units. */
export const LONGEST_EDITION = { language: 20, name: 60, siteName: 80, about: 300, section: 60 } as const;

export const DIRECTIONS = ["ltr", "rtl"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export { SLUG_SCRIPTS };

/** What an admin may change of an edition. */
export type EditionSettings = { name: string; siteName: string; about: string; slugs: SlugScript };

/** An edition as the desk lists it. */
export type EditionRowView = EditionSettings & {
  language: string;
  direction: Direction;
  isDefault: boolean;
  /** Its front's address for readers. */
  href: string;
  /** How many messages its file leaves to English; null where it has no file. */
  missing: number | null;
  /** What the form was opened with: whoever saves names it. */
  base: string;
};
