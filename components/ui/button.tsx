import type { ComponentProps } from "react";

export type ButtonTone = "act" | "stop" | "quiet";
type Look = { tone?: ButtonTone; size?: "sm"; wide?: boolean };

/** The classes of whatever looks like a button. */
export function buttonClass({ tone, size, wide }: Look): string {
  return ["btn", tone, size, wide && "wide"].filter(Boolean).join(" ");
}

/** A button; in a form it sends the form only when `type` says so. */
export function Button({ tone, size, wide, type = "button", ...rest }: Look & ComponentProps<"button">) {
  return <button {...rest} type={type} className={buttonClass({ tone, size, wide })} />;
}

/** A link that looks like a button. */
export function ButtonLink({ tone, size, wide, ...rest }: Look & ComponentProps<"a">) {
  return <a {...rest} className={buttonClass({ tone, size, wide })} />;
}
