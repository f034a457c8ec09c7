import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { PasskeyButton } from "@/components/ui/passkey-button.client";
import { openNewsroom } from "@/lib/newsroom";
import { requireSignedIn } from "@/lib/web/actor";
import { isProved } from "@/lib/web/proving";
import { wordsFor } from "@/lib/words/words";
import { addPasskeyAction } from "../actions";

const PAGE = "/desk/account/passkey";

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireSignedIn(PAGE);
  return { title: wordsFor(actor.language)("desk.account.newPasskey.title") };
}

/** Adds a passkey. Who one is was proved a moment ago, or is now: the browser asks before there is a form to prove it in. */
export default async function PasskeyPage() {
  const { actor, session, missing } = await requireSignedIn(PAGE);
  if (missing === "show" || !isProved(openNewsroom(), session))
    redirect(`/desk/prove?next=${encodeURIComponent(PAGE)}`);
  const words = wordsFor(actor.language);
  return (
    <Screen title={words("desk.account.newPasskey.title")} narrow>
      <p>{words("desk.account.passkeys.about")}</p>
      <noscript>
        <p className="refusal">{words("desk.account.newPasskey.noScript")}</p>
      </noscript>
      <ActionForm action={addPasskeyAction} className="stack accountform">
        <ActionTextField
          name="name"
          label={words("desk.account.passkeys.name")}
          hint={words("desk.account.newPasskey.nameHint")}
          stored={words("desk.account.newPasskey.name")}
          maxLength={60}
          required
        />
        <PasskeyButton
          name="passkey"
          address="/api/desk/passkeys"
          label={words("desk.account.newPasskey.make")}
          brokenOff={words("desk.proving.brokenOff")}
          makes
          tone="act"
        />
      </ActionForm>
      <p>
        <ButtonLink href={missing ? "/desk/account/second-factor" : "/desk/account"}>
          {words("desk.account.newPasskey.leave")}
        </ButtonLink>
      </p>
    </Screen>
  );
}
