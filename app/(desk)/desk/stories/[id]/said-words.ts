import type { EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

/** What was just done. After a publication readers' address and the line of dates stand with it. */
export function saidWords(
  said: string | string[] | undefined,
  view: EditorView,
  words: Words,
): string | undefined {
  const key = `desk.editor.said.${String(said)}` as "desk.editor.said.live";
  if (typeof said !== "string" || !/^[a-zA-Z]+$/.test(said) || !words.has(key)) return undefined;
  return words(key, {
    address: view.address ? decodeURI(view.address) : "",
    stamps: view.stamps
      .map(({ kind, moment }) => `${words(`desk.publish.stamps.${kind}`)} ${moment.words}`)
      .join(" · "),
    number: view.latestRevision?.number ?? 0,
  });
}
