"use client";

import { useAnswer, useField } from "@/components/ui/action-form.client";
import { FieldError } from "@/components/ui/field";

type Entry = { number: number; label: string; note: string; gone: boolean };

/** Entries of the public record to be ticked; what was ticked stays so after an answer. */
export function EntryBoxes({ legend, entries }: { legend: string; entries: readonly Entry[] }) {
  const { error } = useField("entries", "");
  const values = useAnswer()?.values ?? {};
  const ticked = Object.entries(values)
    .filter(([name]) => /^entries(?:\.\d+)?$/.test(name))
    .map(([, value]) => value);
  return (
    <fieldset className="stack" aria-describedby={error ? "entries-error" : undefined}>
      <legend className="label">{legend}</legend>
      {entries.map(({ number, label, note, gone }, index) => (
        <label className="check" key={`${number} ${ticked.includes(String(number))}`}>
          <input
            type="checkbox"
            name="entries"
            id={index === 0 ? "entries" : undefined}
            value={number}
            disabled={gone}
            defaultChecked={ticked.includes(String(number))}
          />
          <span>
            {label}
            {note ? <span className="small muted"> {note}</span> : null}
          </span>
        </label>
      ))}
      <FieldError name="entries" error={error} />
    </fieldset>
  );
}
