"use client";

import { useEffect } from "react";
import { useNotes } from "@/components/desk/writing/margin.client";

/** Asks for the panel of the notes when one of them is looked at in the text. */
export function LookAtNote() {
  const looked = useNotes((notes) => notes.current(), null);
  useEffect(() => {
    if (looked === null) return;
    const later = setTimeout(() => document.dispatchEvent(new Event("newsroom:look-at-note")));
    return () => clearTimeout(later);
  }, [looked]);
  return null;
}
