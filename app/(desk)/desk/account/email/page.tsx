import type { Metadata } from "next";
import { EmailPart } from "@/components/desk/people/email-part";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { openNewsroom } from "@/lib/newsroom";
import { findOwnEmail } from "@/lib/people/find-own-email";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { saveEmailAction } from "../../people/actions";

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireActor("/desk/account/email");
  return { title: wordsFor(actor.language)("desk.people.person.email.title") };
}

/** Where somebody begins to change their own address. */
export default async function OwnEmailPage() {
  const actor = await requireActor("/desk/account/email");
  const words = wordsFor(actor.language);
  const own = await findOwnEmail(openNewsroom(), actor);
  return (
    <Screen
      title={words("desk.people.person.email.title")}
      beside={actor.name}
      narrow
      act={
        <ButtonLink size="sm" href="/desk/account">
          {words("desk.shell.account")}
        </ButtonLink>
      }
    >
      <EmailPart key={own.email} person={own} action={saveEmailAction} words={words} />
    </Screen>
  );
}
