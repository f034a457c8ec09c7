import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { QrCode } from "@/components/desk/account/qr-code";
import { Proving } from "@/components/desk/account/proving";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { findBegunAuthenticator } from "@/lib/factors/find-begun-authenticator";
import { newsroomName } from "@/lib/mail/newsroom-name";
import { openNewsroom } from "@/lib/newsroom";
import { requireSignedIn } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { confirmAuthenticatorAction } from "../actions";

const PAGE = "/desk/account/authenticator";

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireSignedIn(PAGE);
  return { title: wordsFor(actor.language)("desk.account.app.title") };
}

/** The secret of the app that is being set up, as a drawing and as text, until its first code was right. */
export default async function AuthenticatorPage() {
  const { actor, missing } = await requireSignedIn(PAGE);
  const newsroom = openNewsroom();
  const house = await newsroomName(newsroom, actor.language);
  const begun = await findBegunAuthenticator(newsroom, actor, house);
  if (!begun) redirect(missing ? "/desk/account/second-factor" : "/desk/account");
  const words = wordsFor(actor.language);
  return (
    <Screen title={words("desk.account.app.title")} narrow>
      <ol className="steps">
        <li>
          <p>{words("desk.account.app.scan")}</p>
          <QrCode text={begun.address} label={words("desk.account.app.drawing")} />
          <p className="small">
            {words("desk.account.app.byHand")} <code className="sharedsecret">{begun.typed}</code>
          </p>
          <p>
            <ButtonLink href={begun.address}>{words("desk.account.app.here")}</ButtonLink>
          </p>
        </li>
        <li>
          <ActionForm action={confirmAuthenticatorAction} labels={{ code: words("desk.signIn.code.app") }}>
            <Proving words={words} />
            <ActionTextField
              name="code"
              className="input code"
              label={words("desk.signIn.code.app")}
              hint={words("desk.account.app.codeHint")}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
              required
            />
            <SubmitButton tone="act">{words("desk.account.app.confirm")}</SubmitButton>
          </ActionForm>
        </li>
      </ol>
    </Screen>
  );
}
