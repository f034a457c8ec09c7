"use client";

import { useAnswer } from "@/components/ui/action-form.client";
import type { TheirPicture as Theirs } from "@/lib/media/fields";

type TheirProps = {
  version: number;
  /** What each field is called. */
  names: Record<string, string>;
  words: Record<"title" | "hint", string>;
};

/**
 * The version that a save is based on. After somebody else's save it says who changed which fields, and what stands
 * there now; whoever presses again has seen it, and replaces it.
 */
export function TheirPicture({ version, names, words }: TheirProps) {
  const answer = useAnswer();
  const theirs = answer && !answer.ok ? (answer.theirs as Theirs | undefined) : undefined;
  return (
    <>
      <input type="hidden" name="baseVersion" value={theirs?.version ?? version} />
      {theirs ? (
        <section className="stack theirs" aria-labelledby="theirs">
          <h2 id="theirs">{words.title.replace("{name}", theirs.by)}</h2>
          <p className="small">{words.hint}</p>
          <dl className="defs small">
            {theirs.changed.map(({ field, now }) => (
              <div key={field}>
                <dt>{names[field] ?? field}</dt>
                <dd>{now}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  );
}
