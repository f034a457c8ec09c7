"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonTone } from "./button";

type SubmitButtonProps = Omit<ComponentProps<"button">, "type" | "className"> & {
  tone?: ButtonTone;
  wide?: boolean;
};

/** Sends its form. While the form is under way it keeps its words and its focus, and a second press does nothing. */
export function SubmitButton({ tone, wide, onClick, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      {...rest}
      type="submit"
      className={buttonClass({ tone, wide })}
      aria-disabled={pending ? true : undefined}
      aria-busy={pending ? true : undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    />
  );
}
