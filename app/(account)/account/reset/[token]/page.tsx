import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { openNewsroom } from "@/lib/newsroom";
import { findReset } from "@/lib/people/reset-password";
import { AccountFrame } from "../../../account-frame";
import { accountWords } from "../../../account-words";
import { Gone } from "../../gone";
import { linkUntil } from "../../link-until";
import { NewPasswordField } from "../../new-password-field";
import { resetPasswordAction } from "../actions";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await accountWords())("account.reset.setTitle") };
}

/** Whoever holds the link sets a new password. Opening the page uses nothing up: scanners of mail open links. */
export default async function SetPasswordPage({ params }: Props) {
  const { token } = await params;
  const found = await findReset(openNewsroom(), token);
  if (!found) return <Gone />;
  const { name, email, endsAt } = found;
  const words = await accountWords();
  return (
    <AccountFrame>
      <h1>{words("account.reset.setTitle")}</h1>
      <p className="after">{words("account.reset.setAbout", { name, email: email ?? "" })}</p>
      <ActionForm action={resetPasswordAction} labels={{ password: words("account.password") }}>
        <input type="hidden" name="token" value={token} />
        {/* A password manager keeps the password under this. */}
        <input type="hidden" name="username" autoComplete="username" value={email ?? ""} />
        <NewPasswordField words={words} />
        <SubmitButton tone="act" wide>
          {words("account.reset.setSubmit")}
        </SubmitButton>
      </ActionForm>
      <p className="small muted after">{await linkUntil(endsAt)}</p>
    </AccountFrame>
  );
}
