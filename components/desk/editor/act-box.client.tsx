"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, type ReactNode } from "react";
import { useDraft, useDraftValue } from "@/components/desk/writing/draft.client";
import type { Margin } from "@/components/desk/writing/margin";
import { useSuggesting } from "@/components/desk/writing/margin.client";

/** How long several changes of a story's standing are gathered before the screen asks again, in milliseconds. */
const PAUSE = 300;

/** Ctrl+Enter (on the Mac, ⌘+Enter) presses the main act, wherever the focus is on the screen. */
export function MainActKey() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      if (event.isComposing || document.querySelector("dialog[open]")) return;
      const acts = [...document.querySelectorAll<HTMLElement>("[data-main-act]")];
      const main = acts.find((act) => act.offsetParent !== null) ?? acts[0];
      if (!main) return;
      // Before the text makes a line break of it.
      event.preventDefault();
      event.stopPropagation();
      main.focus();
      main.click();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);
  return null;
}

/** What the page was made with: whether suggestions were still to be decided. */
type Decided = { suggestionsOpen: boolean };

/**
 * Shows the acts anew when the story stands otherwise: an approval is void, somebody has published, a note was settled,
 * or what was suggested is decided and saved.
 */
export function StandingRefresh({ suggestionsOpen }: Decided) {
  const router = useRouter();
  const draft = useDraft();
  const waits = useSuggestionsWait(suggestionsOpen);
  const isSaved = useDraftValue((one) => one.state().kind === "saved");
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      clearTimeout(later);
      later = setTimeout(() => startTransition(() => router.refresh()), PAUSE);
    };
    const gone = draft.onWire((subject) => {
      if (subject === "standing" || subject === "notes") ask();
    });
    if (isSaved && waits !== suggestionsOpen) ask();
    return () => {
      clearTimeout(later);
      gone();
    };
  }, [draft, router, isSaved, waits, suggestionsOpen]);
  return null;
}

type OnceDecidedProps = Decided & { children: ReactNode; otherwise: ReactNode };

/** An act that waits for suggestions to be decided can be pressed as soon as they are, in this tab. */
export function OnceDecided({ suggestionsOpen, children, otherwise }: OnceDecidedProps) {
  return useSuggestionsWait(suggestionsOpen) ? otherwise : children;
}

function useSuggestionsWait(suggestionsOpen: boolean): boolean {
  const read = (margin: Margin) => (margin.suggesting() ? margin.suggestions().length > 0 : suggestionsOpen);
  return useSuggesting(read, suggestionsOpen);
}
