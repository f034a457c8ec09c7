import {
  BookMarked,
  CircleQuestionMark,
  Code,
  GalleryHorizontalEnd,
  Heading2,
  Heading3,
  Image,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Quote,
  Table,
  TextQuote,
  type LucideIcon,
} from "lucide-react";
import type { InsertName } from "./inserts";
import type { SurfaceContext } from "./surface-context";

const DRAWINGS: Record<InsertName, LucideIcon> = {
  picture: Image,
  quote: TextQuote,
  heading: Heading2,
  subheading: Heading3,
  bulletList: List,
  orderedList: ListOrdered,
  figures: Table,
  factBox: ListChecks,
  embed: Code,
  pullQuote: Quote,
  gallery: GalleryHorizontalEnd,
  questions: CircleQuestionMark,
  sources: BookMarked,
  divider: Minus,
};

/** What an entry of the insert menu is called, and what it is for. */
export function InsertWords({ name, context }: { name: InsertName; context: SurfaceContext }) {
  const Drawing = DRAWINGS[name];
  return (
    <>
      <Drawing className="i" aria-hidden="true" focusable="false" />
      <span>
        {context.words(`insert.${name}.name`)}
        <small>{context.words(`insert.${name}.about`)}</small>
      </span>
    </>
  );
}
