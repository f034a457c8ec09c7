"use client";

import { useTranslations } from "use-intl";
import { useAnswer, useField } from "@/components/ui/action-form.client";
import { FieldError } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { DoomedView } from "@/lib/stories/desk-view";

const BESIDE = ["reports", "notes", "flags", "schedules", "fronts"] as const;

/** What a removal would take, once somebody asked; the form then says that it was seen. */
export function Doomed() {
  const words = useTranslations("desk.redact");
  const answer = useAnswer();
  const { value, error } = useField("shown", "");
  const doomed = answer?.ok && isDoomed(answer.show) ? answer.show : null;
  // Another field was wrong: what goes has been looked at all the same.
  if (!doomed)
    return (
      <div id="shown">
        {value ? <input type="hidden" name="shown" value={value} /> : null}
        <FieldError name="shown" error={error} />
      </div>
    );
  return (
    <Notice tone="stop" role="status" title={words("willGo")}>
      <input type="hidden" name="shown" value={doomed.key} />
      <ul>
        {doomed.entries.map(({ number, note }) => (
          <li key={number}>{words("goesEntry", { number, note: note || words("goesNoNote") })}</li>
        ))}
        {doomed.revisions.map(({ number, headline }) => (
          <li key={number}>{words("goesRevision", { number, headline })}</li>
        ))}
        <li>{words("goesPrivate", { count: doomed.inLog })}</li>
        {BESIDE.filter((what) => doomed.beside[what] > 0).map((what) => (
          <li key={what}>{words(`goesBeside.${what}`, { count: doomed.beside[what] })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function isDoomed(show: unknown): show is DoomedView {
  return show !== null && typeof show === "object" && "revisions" in show;
}
