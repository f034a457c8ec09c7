import { ButtonLink } from "@/components/ui/button";
import type { PersonView } from "@/lib/people/fields";
import type { Words } from "@/lib/words/words";
import { EmailPart } from "./email-part";
import { PersonAct, PersonPart, type FormAction } from "./person-part";
import { PersonSessions } from "./person-sessions";
import { RoleChoice } from "./role-choice";

export type PersonActions = Record<
  "again" | "takeBack" | "role" | "email" | "reset" | "close" | "disable" | "enable",
  FormAction
>;

type Props = { person: PersonView; actions: PersonActions; words: Words };

/** All that an admin can change of a person, each with its own form. */
export function PersonParts(props: Props) {
  const { person, actions, words } = props;
  if (person.account === "disabled") return <OpenPart {...props} />;
  return (
    <>
      {person.account === "invited" ? <InvitationPart {...props} /> : null}
      <PersonPart
        id="role"
        title={words("desk.people.person.role.title")}
        about={words("desk.people.person.role.about")}
      >
        <PersonAct
          {...{ id: "save-role", personId: person.id, action: actions.role, words }}
          fields={{ was: person.role }}
          refused={person.whyNotLeave}
          button={words("desk.people.person.role.submit")}
        >
          <RoleChoice key={person.role} stored={person.role} words={words} />
        </PersonAct>
      </PersonPart>
      <EmailPart key={person.email} person={person} action={actions.email} words={words} />
      {person.account === "open" ? <OwnersParts {...props} /> : null}
    </>
  );
}

function InvitationPart({ person, actions, words }: Props) {
  return (
    <PersonPart
      id="invitation"
      title={words("desk.people.person.invitation.title")}
      about={words("desk.people.person.invitation.about")}
    >
      <PersonAct
        {...{ id: "again", personId: person.id, action: actions.again, words }}
        button={words("desk.people.person.invitation.again")}
      />
      <p className="consequence">{words("desk.people.person.invitation.takeBackAbout")}</p>
      <PersonAct
        {...{ id: "take-back", personId: person.id, action: actions.takeBack, words, tone: "stop" }}
        button={words("desk.people.person.invitation.takeBack")}
      />
    </PersonPart>
  );
}

/** What only somebody has who has come in. */
function OwnersParts({ person, actions, words }: Props) {
  return (
    <>
      <PersonPart
        id="password"
        title={words("desk.people.person.password.title")}
        about={words("desk.people.person.password.about")}
      >
        <PersonAct
          {...{ id: "reset", personId: person.id, action: actions.reset, words }}
          refused={person.email ? null : "noAddress"}
          button={words("desk.people.person.password.submit")}
        />
      </PersonPart>
      <PersonPart
        id="factors"
        title={words("desk.people.person.factors.title")}
        about={words("desk.people.person.factors.about")}
      >
        <p>{words(person.second ? "desk.people.second.on" : "desk.people.second.off")}</p>
        {person.second && !person.isSelf ? (
          <p>
            <ButtonLink href={`/desk/account/colleague/${person.id}`}>
              {words("desk.people.person.factors.submit")}
            </ButtonLink>
          </p>
        ) : null}
      </PersonPart>
      <PersonSessions person={person} close={actions.close} words={words} />
      <PersonPart
        id="account"
        title={words("desk.people.person.close.title")}
        about={words("desk.people.person.close.about")}
      >
        <PersonAct
          {...{ id: "disable", personId: person.id, action: actions.disable, words, tone: "stop" }}
          refused={person.whyNotLeave}
          button={words("desk.people.person.close.submit")}
        />
      </PersonPart>
    </>
  );
}

/** A closed account can be opened; whoever never came in is invited again instead. */
function OpenPart({ person, actions, words }: Props) {
  const never = person.neverJoined;
  const about = never ? "desk.people.person.invitation.about" : "desk.people.person.open.about";
  return (
    <PersonPart id="account" title={words("desk.people.person.close.title")} about={words(about)}>
      <PersonAct
        {...{ id: "enable", personId: person.id, action: never ? actions.again : actions.enable, words }}
        button={words(never ? "desk.people.person.invitation.again" : "desk.people.person.open.submit")}
      />
    </PersonPart>
  );
}
