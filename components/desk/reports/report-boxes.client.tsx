"use client";

import type { ReactNode } from "react";
import { useAnswer, useField } from "@/components/ui/action-form.client";
import { FieldError } from "@/components/ui/field";

type Report = { id: number; text: string; about: string };
type Props = { legend: string; hint: ReactNode; reports: readonly Report[] };

/** Open reports to be ticked that a change answers; what was ticked stays so after an answer. */
export function ReportBoxes({ legend, hint, reports }: Props) {
  const { error } = useField("reports", "");
  const values = useAnswer()?.values ?? {};
  const ticked = Object.entries(values)
    .filter(([name]) => /^reports(?:\.\d+)?$/.test(name))
    .map(([, value]) => value);
  return (
    <fieldset
      className="stack"
      aria-describedby={error ? "reports-hint reports-error" : "reports-hint"}
      tabIndex={-1}
      id="reports"
    >
      <legend className="label">{legend}</legend>
      <p className="small muted" id="reports-hint">
        {hint}
      </p>
      {reports.map(({ id, text, about }) => (
        <label className="check" key={`${id} ${ticked.includes(String(id))}`}>
          <input type="checkbox" name="reports" value={id} defaultChecked={ticked.includes(String(id))} />
          <span>
            <span className="said clamp">{text}</span> <span className="small muted">{about}</span>
          </span>
        </label>
      ))}
      <FieldError name="reports" error={error} />
    </fieldset>
  );
}
