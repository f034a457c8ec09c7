import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Proving } from "@/components/desk/account/proving";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { requireSignedIn } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { signOutAction } from "../../../../(account)/actions";
import { beginAuthenticatorAction } from "../actions";

const PAGE = "/desk/account/second-factor";

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireSignedIn(PAGE);
  return { title: wordsFor(actor.language)("desk.account.setUp.title") };
}

/** Where whoever must have a second factor sets one up, before anything else of the desk is shown. */
export default async function SecondFactorPage() {
  const { actor, missing } = await requireSignedIn(PAGE);
  if (missing === "show") redirect("/desk/prove");
  const words = wordsFor(actor.language);
  return (
    <Screen title={words("desk.account.setUp.title")} narrow>
      {missing === "setUp" ? (
        <Notice
          tone="act"
          title={words("desk.account.setUp.needed", { role: words(`desk.shell.roles.${actor.role}`) })}
        />
      ) : null}
      <p>{words("desk.account.setUp.about")}</p>
      <section className="stack accountpart" aria-labelledby="with-passkey">
        <h2 id="with-passkey">{words("desk.account.passkeys.title")}</h2>
        <p className="small ink2">{words("desk.account.passkeys.about")}</p>
        <p>
          <ButtonLink href="/desk/account/passkey">{words("desk.account.passkeys.add")}</ButtonLink>
        </p>
      </section>
      <section className="stack accountpart" aria-labelledby="with-app">
        <h2 id="with-app">{words("desk.account.app.title")}</h2>
        <p className="small ink2">{words("desk.account.app.about")}</p>
        <ActionForm action={beginAuthenticatorAction}>
          <Proving words={words} />
          <SubmitButton>{words("desk.account.app.begin")}</SubmitButton>
        </ActionForm>
      </section>
      {missing === null ? (
        <p>
          <ButtonLink href="/desk/account">{words("desk.account.back")}</ButtonLink>
        </p>
      ) : (
        <form action={signOutAction}>
          <SubmitButton tone="quiet">{words("desk.shell.signOut")}</SubmitButton>
        </form>
      )}
    </Screen>
  );
}
