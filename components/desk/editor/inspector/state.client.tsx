"use client";

import { useState, useSyncExternalStore } from "react";
import { useDraftValue } from "@/components/desk/writing/draft.client";

const never = () => () => {};

/** Whether scripts run: not on the server, nor before the page is theirs. What is typed earlier would be lost. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

export function useMayWrite(): boolean {
  const mayWrite = useDraftValue((draft) => draft.mayWrite());
  return useMounted() && mayWrite;
}

/** What the last save said is wrong with a field of the story; undefined where nothing is. */
export function useFieldError(name: string): string | undefined {
  const state = useDraftValue((draft) => draft.state());
  if (state.kind !== "refused") return undefined;
  const found = Object.keys(state.fields).find((path) => path.split(".").includes(name));
  return found === undefined ? undefined : state.fields[found];
}

/**
 * A text field whose text may be something that cannot be kept: the draft holds the last that could. What changes in
 * the draft from elsewhere is shown.
 *
 * @returns what stands in the field, and what to do when something is typed: the value that it means, undefined where
 * it means none
 */
export function useTyped<T>(stored: T, show: (value: T) => string) {
  const [typed, setTyped] = useState({ text: show(stored), of: stored });
  const text = Object.is(typed.of, stored) ? typed.text : show(stored);
  const type = (next: string, means: T | undefined) =>
    setTyped({ text: next, of: means === undefined ? stored : means });
  return [text, type] as const;
}
