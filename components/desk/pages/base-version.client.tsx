"use client";

import { useTranslations } from "use-intl";
import { useAnswer } from "@/components/ui/action-form.client";
import type { TheirPage } from "@/lib/pages/fields";

/**
 * The version that a save is based on. After somebody else's save their text stands here to be read; whoever presses
 * again has seen it, and replaces it.
 */
export function BaseVersion({ version }: { version: number }) {
  const words = useTranslations("desk.pages");
  const answer = useAnswer();
  const theirs = answer && !answer.ok ? (answer.theirs as TheirPage | undefined) : undefined;
  return (
    <>
      <input type="hidden" name="baseVersion" value={theirs?.version ?? version} />
      {theirs ? (
        <section className="stack theirs" aria-labelledby="theirs">
          <h2 id="theirs">{words("theirs", { name: theirs.by })}</h2>
          <p className="small">{words("theirsHint")}</p>
          <p className="strong">{theirs.title}</p>
          <textarea className="area" readOnly rows={8} value={theirs.text} aria-labelledby="theirs" />
        </section>
      ) : null}
    </>
  );
}
