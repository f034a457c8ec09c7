import { readerDatabase } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import type { EditorView } from "@/lib/stories/desk-view";
import { showDraft } from "@/lib/stories/show-draft";
import type { StoryView } from "@/lib/stories/view";

/** The text that stands in the editor as it will be read, with the pictures and the stories that it names. */
export async function stillStory({ db }: Newsroom, view: EditorView): Promise<StoryView> {
  const { id, language, address = "", content } = view;
  const edition = await db.edition.findUniqueOrThrow({ where: { language } });
  return showDraft(db, readerDatabase(), { id, edition, address, content, stamps: null });
}
