"use client";

import type { ComponentProps } from "react";
import { useField, useValueKey } from "./action-form.client";
import { AreaField, SelectField, TextField } from "./text-field";

/** Controls for an ActionForm: each keeps what was typed and shows what is wrong with it. */

type Stored<Part extends (props: never) => unknown> = Omit<
  Parameters<Part>[0],
  "error" | "value" | "defaultValue"
> & { stored?: string };

/** One line of text; `stored` is what stands there before anything is typed. */
export function ActionTextField({ stored = "", ...rest }: Stored<typeof TextField>) {
  const { value, error } = useField(rest.name, stored);
  return <TextField {...rest} defaultValue={value} error={error} />;
}

/** Several lines of text. */
export function ActionAreaField({ stored = "", ...rest }: Stored<typeof AreaField>) {
  const { value, error } = useField(rest.name, stored);
  return <AreaField {...rest} defaultValue={value} error={error} />;
}

/** One of several; the options are the children. */
export function ActionSelectField({ stored = "", ...rest }: Stored<typeof SelectField>) {
  const { value, error } = useField(rest.name, stored);
  return <SelectField {...rest} key={useValueKey(value)} defaultValue={value} error={error} />;
}

/** A box to be ticked; it comes as "on" or not at all. */
export function ActionCheck({
  name,
  label,
  stored = false,
  ...rest
}: {
  name: string;
  label: string;
  stored?: boolean;
} & Omit<ComponentProps<"input">, "name" | "type">) {
  const { value } = useField(name, stored ? "on" : "");
  const key = useValueKey(value);
  return (
    <label className="check">
      <input type="checkbox" {...rest} id={name} name={name} key={key} defaultChecked={value === "on"} />
      <span>{label}</span>
    </label>
  );
}
