"use client";

import { useEffect, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useDeskTime } from "@/components/desk/writing/desk-time.client";
import { useDraft } from "@/components/desk/writing/draft.client";
import { Margin } from "@/components/desk/writing/margin";
import { MarginContext } from "@/components/desk/writing/margin.client";
import { EDITORS_MARK } from "@/lib/checks/editors-mark";
import type { NotesView } from "@/lib/notes/fields";
import { NoteKeeper } from "@/lib/notes/note-keeper";

type StoryMarginProps = { storyId: number; notes: NotesView | null; children: ReactNode };

/** Keeps the margin of the text that is open below: its notes as the newsroom has them, and what is suggested in it. */
export function StoryMargin({ storyId, notes: view, children }: StoryMarginProps) {
  const draft = useDraft();
  const words = useTranslations("desk");
  const time = useDeskTime();
  const [margin] = useState(() => {
    const notes = new NoteKeeper({
      ...{ storyId, view, unreachable: words("notes.unreachable") },
      fetch: (address, more) => fetch(address, more),
    });
    const say: Margin["words"] = (key, values) => words(key as "notes.title", values);
    const now = () => draft.now();
    const timeOf = (instant: string) => time(instant, false);
    return { notes, margin: new Margin(storyId, notes, say, now, EDITORS_MARK, timeOf) };
  });
  const { notes } = margin;
  useEffect(() => {
    let saved = momentOf(draft.state());
    const unsubscribe = draft.subscribe(() => {
      const now = momentOf(draft.state());
      if (now === null || now === saved) return;
      saved = now;
      void notes.sayWhereTheyStand();
    });
    const deaf = draft.onWire((subject) => {
      if (subject === "notes") void notes.refresh();
    });
    return () => {
      unsubscribe();
      deaf();
    };
  }, [draft, notes]);
  return <MarginContext value={margin.margin}>{children}</MarginContext>;
}

/** When the text was last saved; null while something of it is not. */
function momentOf(state: ReturnType<ReturnType<typeof useDraft>["state"]>): string | null {
  return state.kind === "saved" ? state.moment : null;
}
