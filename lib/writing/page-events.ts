import type { Keeper } from "./keeper";
import type { Wire } from "./wire";

/** Lets a page's coming and going reach what is typed in it. Calling what it returns takes that back. */
export function hookPage(keeper: Keeper, wire: Wire, page: Window = window): () => void {
  const { document } = page;
  const hooks = new AbortController();
  const on = (target: EventTarget, name: string, run: (event: Event) => void) =>
    target.addEventListener(name, run, { signal: hooks.signal });
  on(page, "online", () => keeper.wake());
  on(page, "focus", () => keeper.state().kind === "signedOut" && keeper.retry());
  on(document, "visibilitychange", () =>
    document.visibilityState === "hidden" ? keeper.leave(false) : keeper.wake(),
  );
  on(page, "pagehide", () => {
    keeper.leave(true);
    wire.close();
  });
  on(page, "pageshow", (event) => {
    if (!("persisted" in event) || !event.persisted) return;
    wire.reopen();
    keeper.wake();
  });
  on(page, "beforeunload", (event) => {
    if (keeper.isLoose()) event.preventDefault();
  });
  return () => hooks.abort();
}
