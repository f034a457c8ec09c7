import { useCallback, useEffect, useState } from "react";

/**
 * Only the text: everything beside it steps back, until Escape or Ctrl+. brings it back. It is announced, and a page
 * that is left is left with everything on it.
 */
export function useQuiet(say: (sentence: string) => void, words: (key: string) => string) {
  const [quiet, setQuiet] = useState(false);
  const set = useCallback(
    (next: boolean) => {
      setQuiet(next);
      say(words(next ? "quiet.on" : "quiet.off"));
    },
    [say, words],
  );
  useEffect(() => {
    if (!quiet) return;
    document.body.dataset["state"] = "quiet";
    return () => {
      delete document.body.dataset["state"];
    };
  }, [quiet]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
      const toggles =
        event.key === "." && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!toggles && !(quiet && event.key === "Escape")) return;
      event.preventDefault();
      set(!quiet);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [quiet, set]);
  return [quiet, () => set(!quiet)] as const;
}
