import { ActFrame, Consequence } from "@/components/desk/acts/act-frame";
import { Required } from "@/components/desk/acts/required";
import { Proving } from "@/components/desk/account/proving";
import type { ActionForm } from "@/components/ui/action-form.client";
import { ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Words } from "@/lib/words/words";
import { MadeLinks } from "./made-links.client";
import { RoleChoice } from "./role-choice";

type Props = {
  action: Parameters<typeof ActionForm>[0]["action"];
  /** The languages that the desk speaks, each by its own name. */
  languages: readonly { language: string; name: string }[];
  /** The language that is chosen at first. */
  language: string;
  /** Whether mail is sent from here. */
  mails: boolean;
  words: Words;
};

/** Who is invited, and as what. */
export function InviteForm({ action, languages, language, mails, words }: Props) {
  const key = (name: "email" | "name") => (
    <Required label={words(`desk.people.inviting.${name}`)} words={words} />
  );
  return (
    <ActFrame
      title={words("desk.people.inviting.title")}
      about={words("desk.people.inviting.about")}
      action={action}
      fields={{}}
      consequence={
        <Consequence words={words(mails ? "desk.people.inviting.from" : "desk.people.inviting.noMail")} />
      }
      buttons={
        <>
          <ButtonLink href="/desk/people">{words("desk.people.inviting.leave")}</ButtonLink>
          <SubmitButton tone="act" aria-describedby="consequence">
            {words("desk.people.inviting.submit")}
          </SubmitButton>
        </>
      }
    >
      <MadeLinks />
      <Proving words={words} />
      <ActionTextField name="email" type="email" label={key("email")} maxLength={320} required />
      <ActionTextField name="name" label={key("name")} maxLength={200} required />
      <ActionSelectField name="language" label={words("desk.people.inviting.language")} stored={language}>
        {languages.map((one) => (
          <option key={one.language} value={one.language} lang={one.language}>
            {one.name}
          </option>
        ))}
      </ActionSelectField>
      <RoleChoice stored="reporter" words={words} />
    </ActFrame>
  );
}
