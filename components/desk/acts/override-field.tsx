import { ActionAreaField } from "@/components/ui/action-fields.client";
import type { Words } from "@/lib/words/words";

/** Why what was found was meant, where the act may go on over it. */
export function OverrideField({ count, words }: { count: number; words: Words }) {
  return (
    <>
      <p className="small">{words("desk.publish.overridable", { count })}</p>
      <ActionAreaField
        name="override"
        label={words("desk.publish.override")}
        hint={words("desk.publish.overrideHint")}
        rows={2}
        maxLength={2_000}
      />
    </>
  );
}
