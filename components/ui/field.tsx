import type { ReactNode } from "react";
import { Sign } from "./sign";

type Told = {
  /** The field's name in the form; its id as well, so a summary can link to it. */
  name: string;
  hint?: ReactNode;
  /** What is wrong with it, in words. */
  error?: string;
};

type FieldProps = Told & {
  label: ReactNode;
  /** Stands at the right of the label: a link, a count. */
  beside?: ReactNode;
  /** The control itself, which takes `fieldIds`. */
  children: ReactNode;
};

/** A label, its control, a hint and what is wrong. The control itself gets `fieldIds(…)` so that all is read out. */
export function Field({ name, label, beside, hint, error, children }: FieldProps) {
  const caption = <label htmlFor={name}>{label}</label>;
  return (
    <div className="field">
      {beside ? (
        <div className="between label">
          {caption}
          {beside}
        </div>
      ) : (
        caption
      )}
      {children}
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError name={name} error={error} />
    </div>
  );
}

/** What is wrong with a field, where `fieldIds` points. */
export function FieldError({ name, error }: { name: string; error?: string }) {
  if (!error) return null;
  return (
    <p className="err" id={`${name}-error`}>
      <Sign name="stop" />
      <span>{error}</span>
    </p>
  );
}

/** The attributes by which a control belongs to its Field: name, id, and where its hint and error stand. */
export function fieldIds({ name, hint, error }: Told) {
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  } as const;
}
