import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { PersonView } from "@/lib/people/fields";
import type { Words } from "@/lib/words/words";
import { PersonPart, type FormAction } from "./person-part";

type Props = { person: PersonView; close: FormAction; words: Words };

/** The browsers in which somebody is signed in, each with a way to sign it out, and one for all. */
export function PersonSessions({ person, close, words }: Props) {
  const { open } = person;
  return (
    <PersonPart
      id="sessions"
      title={words("desk.people.person.sessions.title")}
      about={words("desk.people.person.sessions.about", { count: open.length })}
    >
      <ul className="sessionlist">
        {open.map(({ id, origin, opened, seen }) => (
          <li key={id}>
            <div className="grow">
              <p className="strong">{origin || words("desk.people.person.sessions.unknown")}</p>
              <p className="xs muted">
                {words("desk.people.person.sessions.line", { seen: seen.words, opened: opened.words })}
              </p>
            </div>
            <Close
              {...{ person, close, session: id, button: words("desk.people.person.sessions.out") }}
              name={words("desk.people.person.sessions.outOf", {
                origin: origin || words("desk.people.person.sessions.unknown"),
              })}
            />
          </li>
        ))}
      </ul>
      {open.length > 0 ? (
        <>
          <p className="consequence">{words("desk.people.person.sessions.consequence")}</p>
          <Close {...{ person, close, button: words("desk.people.person.sessions.all"), tone: "stop" }} />
        </>
      ) : null}
    </PersonPart>
  );
}

type CloseProps = {
  person: PersonView;
  close: FormAction;
  session?: string;
  button: string;
  name?: string;
  tone?: "stop";
};

function Close({ person, close, session, button, name, tone }: CloseProps) {
  return (
    <ActionForm action={close}>
      <input type="hidden" name="personId" value={person.id} />
      {session ? <input type="hidden" name="session" value={session} /> : null}
      <SubmitButton tone={tone} aria-label={name}>
        {button}
      </SubmitButton>
    </ActionForm>
  );
}
