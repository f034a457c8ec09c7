import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonParts, type PersonActions } from "@/components/desk/people/person-parts";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { findPersonView } from "@/lib/people/find-person";
import { requireActor } from "@/lib/web/actor";
import { idIn } from "@/lib/web/exchange";
import { wordsFor } from "@/lib/words/words";
import {
  closePersonsSessionsAction,
  disablePersonAction,
  enablePersonAction,
  inviteAgainAction,
  linkResetAction,
  saveEmailAction,
  saveRoleAction,
  takeBackInvitationAction,
} from "../actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What was just done, as the address says it. */
const SAID = ["takenBack", "role", "disabled", "enabled", "out", "factors"] as const;

const ACTIONS: PersonActions = {
  again: inviteAgainAction,
  takeBack: takeBackInvitationAction,
  role: saveRoleAction,
  email: saveEmailAction,
  reset: linkResetAction,
  close: closePersonsSessionsAction,
  disable: disablePersonAction,
  enable: enablePersonAction,
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await personOf(props)).person.name };
}

/** One person, and all that an admin can change of them. */
export default async function PersonPage(props: Props) {
  const { person, words } = await personOf(props);
  const { said } = await props.searchParams;
  const done = SAID.find((one) => one === said);
  return (
    <Screen
      title={person.name}
      beside={words(`desk.shell.roles.${person.role}`)}
      narrow
      act={
        <ButtonLink size="sm" href="/desk/people">
          {words("desk.people.back")}
        </ButtonLink>
      }
    >
      {done ? <Notice tone="live" role="status" title={words(`desk.people.said.${done}`)} /> : null}
      <PersonParts person={person} actions={ACTIONS} words={words} />
    </Screen>
  );
}

async function personOf({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/people/${encodeURIComponent(id)}`);
  const person = await findPersonView(openNewsroom(), actor, idIn(id));
  if (!person) notFound();
  return { person, words: wordsFor(actor.language) };
}
