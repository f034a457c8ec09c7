"use client";

import { useField } from "./action-form.client";
import { FieldError } from "./field";

type ActionRadiosProps = {
  name: string;
  legend: string;
  /** What is chosen at first; absent: nothing. */
  stored?: string;
  choices: readonly { value: string; name: string; about: string }[];
};

/** One of a few, each with a sentence of its own. */
export function ActionRadios({ name, legend, stored = "", choices }: ActionRadiosProps) {
  const { value, error } = useField(name, stored);
  return (
    <fieldset className="kinds" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="label">{legend}</legend>
      {choices.map((choice, index) => (
        <label className="kind" key={`${choice.value} ${value}`}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? name : undefined}
            value={choice.value}
            defaultChecked={value === choice.value}
            required
          />
          <b>{choice.name}</b>
          <span>{choice.about}</span>
        </label>
      ))}
      <FieldError name={name} error={error} />
    </fieldset>
  );
}
