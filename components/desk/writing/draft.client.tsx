"use client";

import { createContext, use, useCallback, useSyncExternalStore } from "react";
import type { DraftFields, DraftStore } from "@/lib/writing/fields";

/** The draft that the islands below write in. */
export const DraftContext = createContext<DraftStore | null>(null);

export function useDraft(): DraftStore {
  const draft = use(DraftContext);
  if (!draft) throw new Error("There is no draft around this island.");
  return draft;
}

/** What the draft says now, and again whenever it says something else. `read` must give the same value for the same state. */
export function useDraftValue<T>(read: (draft: DraftStore) => T): T {
  const draft = useDraft();
  const snapshot = () => read(draft);
  return useSyncExternalStore((listener) => draft.subscribe(listener), snapshot, snapshot);
}

/** One field of the draft, and how to write it. */
export function useDraftField<K extends keyof DraftFields>(
  name: K,
): [DraftFields[K], (value: DraftFields[K]) => void] {
  const draft = useDraft();
  const value = useDraftValue((one) => one.field(name));
  const set = useCallback((next: DraftFields[K]) => draft.set(name, next), [draft, name]);
  return [value, set];
}
