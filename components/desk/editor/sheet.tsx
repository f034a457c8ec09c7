import type { ReactNode } from "react";
import type { EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { Bylines } from "./bylines.client";
import { LeadPicture } from "./lead-picture.client";
import { Kicker, SheetLine } from "./sheet-lines.client";

type SheetProps = {
  view: EditorView;
  /** The text itself, in which is written. */
  surface: ReactNode;
  words: Words;
};

/** How long these may be, in UTF-16 code units. */
const LONGEST = { headline: 300, standfirst: 1_000, dateline: 200 };

/** What readers will read, on paper: every field of it in the order in which it is printed. */
export function Sheet({ view: { choices, language }, surface, words }: SheetProps) {
  const sections = choices.sections.filter((section) => section.language === language);
  return (
    <div className="col">
      <Kicker sections={sections} />
      <SheetLine
        name="headline"
        label={words("desk.editor.headline")}
        placeholder={words("desk.writing.sheet.headlinePlaceholder")}
        look="head"
        longest={LONGEST.headline}
        language={language}
        next="standfirst"
      />
      <SheetLine
        name="standfirst"
        label={words("desk.editor.standfirst")}
        placeholder={words("desk.writing.sheet.standfirstPlaceholder")}
        look="stand"
        longest={LONGEST.standfirst}
        language={language}
        next="dateline"
      />
      <Bylines people={choices.people} language={language} />
      <SheetLine
        name="dateline"
        label={words("desk.editor.dateline")}
        placeholder={words("desk.writing.sheet.datelinePlaceholder")}
        look="place"
        longest={LONGEST.dateline}
        language={language}
        next="body"
      />
      <LeadPicture language={language} />
      {surface}
    </div>
  );
}
