import type { ComponentProps, ReactNode } from "react";
import { Field, fieldIds } from "./field";

type Common = { name: string; label: ReactNode; hint?: ReactNode; error?: string; beside?: ReactNode };

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  beside,
  ...input
}: Common & Omit<ComponentProps<"input">, "name">) {
  const { name } = input;
  return (
    <Field name={name} label={label} hint={hint} error={error} beside={beside}>
      <input className="input" type="text" {...input} {...fieldIds({ name, hint, error })} />
    </Field>
  );
}

/** Several lines of text. */
export function AreaField({
  label,
  hint,
  error,
  beside,
  ...area
}: Common & Omit<ComponentProps<"textarea">, "name">) {
  const { name } = area;
  return (
    <Field name={name} label={label} hint={hint} error={error} beside={beside}>
      <textarea className="area" {...area} {...fieldIds({ name, hint, error })} />
    </Field>
  );
}

/** One of several: the options are the children. */
export function SelectField({
  label,
  hint,
  error,
  beside,
  ...select
}: Common & Omit<ComponentProps<"select">, "name">) {
  const { name } = select;
  return (
    <Field name={name} label={label} hint={hint} error={error} beside={beside}>
      <select className="select" {...select} {...fieldIds({ name, hint, error })} />
    </Field>
  );
}
