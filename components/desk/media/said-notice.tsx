import { ActionForm } from "@/components/ui/action-form.client";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Words } from "@/lib/words/words";

type SaidProps = {
  said: string | string[] | undefined;
  /** How many were changed; where pictures were taken out, how many of those that were chosen stayed. */
  count: number;
  ids: readonly number[];
  /** In how many live stories pictures were taken from readers, or given back to them. */
  readers: { lost?: number; shown?: number };
  bringBack: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** What was just done in the library; what was taken out can be brought back from here. */
export function SaidNotice({ said, count, ids, readers, bringBack, words }: SaidProps) {
  if (said === "back") return <Notice tone="live" role="status" title={words("desk.library.said.back")} />;
  if (said === "many") return <Notice tone="live" role="status" title={manyWords(count, readers, words)} />;
  if (said === "none") return <Notice tone="warn" role="status" title={words("desk.library.many.none")} />;
  if (said !== "out" || ids.length === 0) return null;
  return (
    <Notice tone="live" role="status" title={words("desk.library.said.out", { count: ids.length })}>
      {count > 0 ? <p>{words("desk.library.said.stayed", { count })}</p> : null}
      <ActionForm action={bringBack}>
        <input type="hidden" name="ids" value={ids.join()} />
        <SubmitButton>{words("desk.library.undo")}</SubmitButton>
      </ActionForm>
    </Notice>
  );
}

function manyWords(count: number, { lost, shown }: SaidProps["readers"], words: Words): string {
  const isSame = lost === undefined && shown === undefined;
  return [
    words("desk.library.said.many", { count, readers: isSame && count > 0 ? "same" : "none" }),
    lost === undefined ? "" : words("desk.library.said.manyLost", { count: lost }),
    shown === undefined ? "" : words("desk.library.said.manyShown", { count: shown }),
  ]
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .join(" ");
}
