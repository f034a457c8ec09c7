import type { ReactNode } from "react";
import { buttonClass, type ButtonTone } from "./button";
import { Icon } from "./icon";
import { SubmitButton } from "./submit-button.client";

type ActButtonProps = {
  /** A name for the ids; once on a page. */
  id: string;
  children: ReactNode;
  tone?: ButtonTone;
  /** Why it is refused, in words: the button keeps its place, and the reason stands beside it. */
  refused?: string;
  /** What readers will notice. */
  consequence?: string;
  /** Where the act has a page of its own. Absent: the button sends the form it stands in. */
  href?: string;
};

/** A button that says what happens, with what readers will notice or why it is refused right under it. */
export function ActButton({ id, children, tone, refused, consequence, href }: ActButtonProps) {
  const note = refused ?? consequence;
  const described = note ? `${id}-note` : undefined;
  const common = { id, className: buttonClass({ tone }), "aria-describedby": described };
  return (
    <div className="act-part">
      {refused ? (
        <button type="button" {...common} aria-disabled="true">
          {children}
        </button>
      ) : href ? (
        <a {...common} href={href}>
          {children}
        </a>
      ) : (
        <SubmitButton id={id} tone={tone} aria-describedby={described}>
          {children}
        </SubmitButton>
      )}
      {refused ? (
        <p className="refusal" id={described}>
          <Icon name="ban" />
          <span>{refused}</span>
        </p>
      ) : consequence ? (
        <p className="consequence" id={described}>
          {consequence}
        </p>
      ) : null}
    </div>
  );
}
