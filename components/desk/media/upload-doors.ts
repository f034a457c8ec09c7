import { useEffect, useEffectEvent, useState } from "react";

/**
 * The ways in which files come to a page besides its own button: dropped anywhere on it, or pasted. The key U opens the
 * button's choice, outside whatever is written in.
 *
 * @returns whether files are being dragged over the page at this moment
 */
export function useUploadDoors(take: (files: File[]) => void, open: () => void): boolean {
  const [isOver, setOver] = useState(false);
  const taken = useEffectEvent(take);
  const opened = useEffectEvent(open);
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const onDrag = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      // Without it the browser would leave the page and open the file.
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener("dragenter", onDrag, { signal });
    window.addEventListener("dragover", onDrag, { signal });
    // Within the page it leaves one part for another; beyond it there is none.
    window.addEventListener("dragleave", (event) => event.relatedTarget ?? setOver(false), { signal });
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      taken([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("drop", onDrop, { signal });
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const hasText = event.clipboardData?.types.some((type) => type.startsWith("text/")) ?? false;
      if (files.length === 0 || (hasText && isWrittenIn(event.target))) return;
      event.preventDefault();
      taken(files);
    };
    window.addEventListener("paste", onPaste, { signal });
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "u" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || event.repeat || isWrittenIn(event.target)) return;
      event.preventDefault();
      opened();
    };
    window.addEventListener("keydown", onKey, { signal });
    return () => closing.abort();
  }, []);
  return isOver;
}

function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.includes("Files") ?? false;
}

function isWrittenIn(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return Boolean(element?.isContentEditable || element?.closest("input, textarea, select"));
}
