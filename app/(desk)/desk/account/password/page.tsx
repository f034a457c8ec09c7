import type { Metadata } from "next";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { PASSWORD_LENGTH } from "@/lib/people/password-strength";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { changePasswordAction } from "./actions";

const PAGE = "/desk/account/password";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor(PAGE)).language)("desk.account.password.title") };
}

/** Where one changes one's own password. */
export default async function PasswordPage() {
  const words = wordsFor((await requireActor(PAGE)).language);
  const labels = {
    present: words("desk.account.password.present"),
    password: words("desk.account.password.new"),
  };
  return (
    <Screen title={words("desk.account.password.title")} narrow>
      <ActionForm action={changePasswordAction} labels={labels} className="stack accountform">
        <ActionTextField
          name="present"
          type="password"
          label={labels.present}
          autoComplete="current-password"
          required
        />
        <ActionTextField
          name="password"
          type="password"
          label={labels.password}
          hint={words("account.passwordHint", { minimum: PASSWORD_LENGTH.least })}
          autoComplete="new-password"
          required
        />
        <div className="accountacts">
          <SubmitButton tone="act">{words("desk.account.password.submit")}</SubmitButton>
          <ButtonLink href="/desk/account">{words("desk.account.password.leave")}</ButtonLink>
        </div>
      </ActionForm>
    </Screen>
  );
}
