import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { InviteForm } from "@/components/desk/people/invite-form";
import { mailSettings } from "@/lib/env";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { WORD_LANGUAGES, wordsFor } from "@/lib/words/words";
import { invitePersonAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireActor("/desk/people/invite");
  return { title: wordsFor(actor.language)("desk.people.inviting.title") };
}

/** Where an admin invites somebody; everybody else is told on the list why they cannot. */
export default async function InvitePage() {
  const actor = await requireActor("/desk/people/invite");
  if (whyNot(actor, "person.invite")) redirect("/desk/people");
  return (
    <InviteForm
      action={invitePersonAction}
      languages={WORD_LANGUAGES.map((language) => ({ language, name: nameOf(language) }))}
      language={actor.language}
      mails={mailSettings() !== undefined}
      words={wordsFor(actor.language)}
    />
  );
}

/** A language by its own name. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language, "en"], { type: "language" }).of(language) ?? language;
}
