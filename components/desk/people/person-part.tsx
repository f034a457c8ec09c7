import type { ReactNode } from "react";
import { Proving } from "@/components/desk/account/proving";
import { Refused, reasonWords } from "@/components/desk/acts/reason";
import { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass, type ButtonTone } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Words } from "@/lib/words/words";
import { MadeLinks } from "./made-links.client";

export type FormAction = Parameters<typeof ActionForm>[0]["action"];

type PartProps = { id: string; title: string; about?: ReactNode; children: ReactNode };

/** One thing that can be changed of a person: what it is, and its form beside it. */
export function PersonPart({ id, title, about, children }: PartProps) {
  return (
    <section className="set" aria-labelledby={`${id}-part`}>
      <header>
        <h2 id={`${id}-part`}>{title}</h2>
        {about ? <p>{about}</p> : null}
      </header>
      <div className="stack personpart">{children}</div>
    </section>
  );
}

type ActProps = {
  personId: number;
  action: FormAction;
  button: string;
  tone?: ButtonTone;
  /** Why it is refused: a code under "refusals". */
  refused?: string | null;
  /** A name that is on the page once, for the button's reason. */
  id: string;
  /** What the form sends beside what is filled in. */
  fields?: Record<string, string>;
  labels?: Record<string, string>;
  words: Words;
  children?: ReactNode;
};

/** The form of one act upon a person. It shows the links that were made by it where no mail took them. */
export function PersonAct(props: ActProps) {
  const { personId, action, fields = {}, labels, words, children } = props;
  return (
    <ActionForm action={action} labels={labels} className="stack" autoComplete="off">
      <input type="hidden" name="personId" value={personId} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <MadeLinks />
      <Proving words={words} />
      {children}
      <ActPart {...props} />
    </ActionForm>
  );
}

function ActPart({ id, button, tone, refused, words }: ActProps) {
  if (!refused)
    return (
      <p>
        <SubmitButton tone={tone}>{button}</SubmitButton>
      </p>
    );
  return (
    <div className="stack">
      <p>
        <button type="button" className={buttonClass({})} aria-disabled="true" aria-describedby={`${id}-why`}>
          {button}
        </button>
      </p>
      <Refused id={`${id}-why`} sentence={reasonWords(refused, words)} />
    </div>
  );
}
