import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { newsroomName } from "@/lib/mail/newsroom-name";
import { openNewsroom } from "@/lib/newsroom";
import { findInvitation } from "@/lib/people/accept-invitation";
import { AccountFrame } from "../../../account-frame";
import { accountLanguage, accountWords } from "../../../account-words";
import { Gone } from "../../gone";
import { linkUntil } from "../../link-until";
import { NewPasswordField } from "../../new-password-field";
import { acceptInvitationAction } from "../actions";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: await titleOf() };
}

/** Whoever was invited chooses a name and a password. Opening the page uses nothing up: scanners of mail open links. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const found = await findInvitation(openNewsroom(), token);
  if (!found) return <Gone />;
  const { name, email, role, endsAt } = found;
  const words = await accountWords();
  return (
    <AccountFrame>
      <h1>{await titleOf()}</h1>
      <p className="after">{words("account.invitation.about", { role, email: email ?? "" })}</p>
      <ActionForm
        action={acceptInvitationAction}
        labels={{ name: words("account.invitation.name"), password: words("account.password") }}
      >
        <input type="hidden" name="token" value={token} />
        {/* A password manager keeps the password under this. */}
        <input type="hidden" name="username" autoComplete="username" value={email ?? ""} />
        <ActionTextField
          name="name"
          label={words("account.invitation.name")}
          stored={name}
          autoComplete="name"
          maxLength={200}
          required
        />
        <NewPasswordField words={words} />
        <SubmitButton tone="act" wide>
          {words("account.invitation.submit")}
        </SubmitButton>
      </ActionForm>
      <p className="small muted after">{await linkUntil(endsAt)}</p>
    </AccountFrame>
  );
}

async function titleOf(): Promise<string> {
  const site = await newsroomName(openNewsroom(), await accountLanguage());
  return (await accountWords())("account.invitation.title", { site });
}
