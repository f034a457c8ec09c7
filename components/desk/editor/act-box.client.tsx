"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect } from "react";
import { useDraft } from "@/components/desk/writing/draft.client";

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

/** Shows the acts anew when the story stands otherwise: an approval is void, somebody has published. */
export function StandingRefresh() {
  const router = useRouter();
  const draft = useDraft();
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const gone = draft.onWire((subject) => {
      if (subject !== "standing") return;
      clearTimeout(later);
      later = setTimeout(() => startTransition(() => router.refresh()), PAUSE);
    });
    return () => {
      clearTimeout(later);
      gone();
    };
  }, [draft, router]);
  return null;
}
