"use client";

import { createContext, use, useSyncExternalStore } from "react";
import type { NoteStore } from "@/lib/notes/fields";
import type { Margin } from "./margin";

/** The margin of the text that is open on this screen; null where there is none. */
export const MarginContext = createContext<Margin | null>(null);

/** What the notes say now, and again whenever they say something else; `fallback` where there are none. */
export function useNotes<T>(read: (notes: NoteStore) => T, fallback: T): T {
  const notes = use(MarginContext)?.notes;
  const snapshot = () => (notes ? read(notes) : fallback);
  return useSyncExternalStore(notes?.subscribe ?? nothing, snapshot, snapshot);
}

/** What is suggested in the text now, and again whenever that changes. */
export function useSuggesting<T>(read: (margin: Margin) => T, fallback: T): T {
  const margin = use(MarginContext);
  const snapshot = () => (margin ? read(margin) : fallback);
  return useSyncExternalStore(margin?.subscribe ?? nothing, snapshot, () => fallback);
}

const nothing = () => () => {};
