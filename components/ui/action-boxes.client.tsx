"use client";

import { useAnswer } from "./action-form.client";
import { FieldError } from "./field";

type ActionBoxesProps = {
  name: string;
  legend: string;
  hint?: string;
  /** Which are ticked before anything is chosen. */
  stored: readonly string[];
  choices: readonly { value: string; name: string }[];
};

/** Any of a few: each ticked one comes under the same name. */
export function ActionBoxes({ name, legend, hint, stored, choices }: ActionBoxesProps) {
  const answer = useAnswer();
  const ticked = answer?.values ? chosenIn(answer.values, name) : stored;
  const error = answer && !answer.ok ? answer.fields?.[name] : undefined;
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(" ");
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {choices.map(({ value, name: label }, index) => (
        <label className="check" key={`${value} ${ticked.includes(value)}`}>
          <input
            type="checkbox"
            name={name}
            id={index === 0 ? name : undefined}
            value={value}
            defaultChecked={ticked.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError name={name} error={error} />
    </fieldset>
  );
}

/** What was ticked: one comes by the name alone, several as "name.0", "name.1". */
function chosenIn(values: Record<string, string>, name: string): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    key === name || key.startsWith(`${name}.`) ? [value] : [],
  );
}
