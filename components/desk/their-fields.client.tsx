"use client";

import { useTranslations } from "use-intl";
import { useAnswer } from "@/components/ui/action-form.client";

type Theirs = { base: string; fields: Record<string, string> };

/**
 * What a save is based on. After somebody else's save what they wrote stands here, field by field where it is another
 * than what was typed; whoever presses again has seen it, and puts their own in its place.
 */
export function TheirFields({ base, labels }: { base: string; labels: Record<string, string> }) {
  const words = useTranslations("desk.theirs");
  const answer = useAnswer();
  const theirs = answer && !answer.ok ? (answer.theirs as Theirs | undefined) : undefined;
  // Another field was wrong after a conflict: what stands there has been seen all the same.
  const seen = theirs?.base ?? answer?.values?.base ?? base;
  return (
    <>
      <input type="hidden" name="base" value={seen} />
      {theirs ? (
        <section className="stack theirs" aria-labelledby="theirs">
          <h2 id="theirs">{words("title")}</h2>
          <p className="small">{words("hint")}</p>
          <dl>
            {Object.entries(theirs.fields).map(([field, text]) => (
              <div key={field}>
                <dt className="small strong">{labels[field] ?? field}</dt>
                <dd className="said">{text || words("nothing")}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  );
}
