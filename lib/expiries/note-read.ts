import type { AsyncLocalStorage } from "node:async_hooks";

/** Under this name the press keeps its notes on `globalThis`, because Next bundles module instances of its own. */
export const PRESS_NOTES = Symbol.for("newsroom.press");

/**
 * Notes what the page that is being made was made of, by the names under which the database says that it changed
 * (migration expiries): "story:12", "list:section:7". Whatever asks for something that readers see notes it, found or
 * not. Nothing happens where no press asked for the page.
 */
export function noteRead(...tags: string[]): void {
  const holder = globalThis as unknown as Record<
    symbol,
    AsyncLocalStorage<{ tags: Set<string> }> | undefined
  >;
  const noted = holder[PRESS_NOTES]?.getStore()?.tags;
  for (const tag of tags) noted?.add(tag);
}
