import { Notice } from "@/components/ui/notice";
import type { Words } from "@/lib/words/words";

/** For a browser without scripts: the text below is as it will be read, and can be acted upon, not written. */
export function NoScripts({ words }: { words: Words }) {
  return (
    <noscript>
      <Notice tone="warn" title={words("desk.inspector.still.title")}>
        <p>{words("desk.inspector.still.about")}</p>
      </Notice>
    </noscript>
  );
}
