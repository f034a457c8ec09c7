import type { ReactNode } from "react";
import type { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Words } from "@/lib/words/words";
import { ActFrame, Consequence } from "./act-frame";
import { Reason, Refused } from "./reason";

type DialogProps = {
  storyId: number;
  title: string;
  about?: ReactNode;
  /** Wide enough for two columns. */
  wide?: boolean;
  action: Parameters<typeof ActionForm>[0]["action"];
  /** Verb, object and when: never "OK". */
  button: ReactNode;
  tone?: "act" | "stop";
  /** The way out, which is a deed as well. */
  leave: string;
  /** What readers will notice. */
  consequence: string;
  /** Why the act is refused: a key under "refusals", or a sentence of its own. */
  refused?:
    | {
        code?: string | undefined;
        values?: Record<string, string | number> | undefined;
        sentence?: string | undefined;
      }
    | undefined;
  words: Words;
  /** Of a dangerous act: by what somebody proves again who they are, once that is asked for. */
  proof?: ReactNode;
  children?: ReactNode;
  /** Stands under the dialog, with forms of its own. */
  after?: ReactNode;
};

/** An act on a story with a page of its own, in the shape of a dialog: what it does, what it asks for, one button. */
export function Dialog(props: DialogProps) {
  const { storyId, title, about, wide, action, consequence, refused, words, proof, children, after } = props;
  const why = refused?.sentence ? (
    <Refused id="why" sentence={refused.sentence} />
  ) : (
    refused && <Reason id="why" code={refused.code} values={refused.values} words={words} />
  );
  return (
    <ActFrame
      {...{ title, about, wide, action, after }}
      fields={{ storyId }}
      consequence={why ?? <Consequence words={consequence} />}
      buttons={<DialogButtons {...props} />}
    >
      {proof}
      {children}
    </ActFrame>
  );
}

function DialogButtons({ storyId, button, tone = "act", leave, refused }: DialogProps) {
  return (
    <>
      <ButtonLink href={`/desk/stories/${storyId}`}>{leave}</ButtonLink>
      {refused ? (
        <button type="button" className={buttonClass({})} aria-disabled="true" aria-describedby="why">
          {button}
        </button>
      ) : (
        <SubmitButton tone={tone} name="step" value="act" aria-describedby="consequence">
          {button}
        </SubmitButton>
      )}
    </>
  );
}
