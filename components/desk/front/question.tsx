import type { ReactNode } from "react";
import { ActFrame, Consequence } from "@/components/desk/acts/act-frame";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { ActionState } from "@/lib/web/action-state";

type QuestionProps = {
  title: string;
  about: string;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Hidden fields. */
  fields: Record<string, string | number>;
  tone: "act" | "stop";
  /** What the act does, with its object: never "OK". */
  button: string;
  /** The way out, which is a deed as well, and where it leads. */
  leave: string;
  back: string;
  /** What readers will notice. */
  consequence: string;
  children: ReactNode;
};

/** What is asked before an act that a hand could do by mistake: what would happen, one button, and the way out. */
export function Question(props: QuestionProps) {
  const { title, about, action, fields, tone, button, leave, back, consequence, children } = props;
  return (
    <ActFrame
      {...{ title, about, action, fields }}
      consequence={<Consequence words={consequence} />}
      buttons={
        <>
          <ButtonLink href={back}>{leave}</ButtonLink>
          <SubmitButton tone={tone} aria-describedby="consequence">
            {button}
          </SubmitButton>
        </>
      }
    >
      {children}
    </ActFrame>
  );
}
