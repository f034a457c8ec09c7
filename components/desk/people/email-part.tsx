import { ActionTextField } from "@/components/ui/action-fields.client";
import type { PersonView } from "@/lib/people/fields";
import type { Words } from "@/lib/words/words";
import { PersonAct, PersonPart, type FormAction } from "./person-part";

type Props = {
  person: Pick<PersonView, "id" | "email" | "account" | "waitingEmail">;
  action: FormAction;
  words: Words;
};

/** A person's address, and the form that begins to change it. */
export function EmailPart({ person: { id, email, account, waitingEmail }, action, words }: Props) {
  const about = account === "invited" ? "aboutInvited" : "about";
  const label = words("desk.people.person.email.new");
  return (
    <PersonPart
      id="email"
      title={words("desk.people.person.email.title")}
      about={words(`desk.people.person.email.${about}`)}
    >
      <p>
        {email ? words("desk.people.person.email.now", { email }) : words("desk.people.person.email.none")}
      </p>
      {waitingEmail ? (
        <p className="small muted">{words("desk.people.person.email.waiting", { email: waitingEmail })}</p>
      ) : null}
      <PersonAct
        {...{ id: "save-email", personId: id, action, words, labels: { email: label } }}
        button={words("desk.people.person.email.submit")}
      >
        <ActionTextField name="email" type="email" label={label} maxLength={320} required />
      </PersonAct>
    </PersonPart>
  );
}
