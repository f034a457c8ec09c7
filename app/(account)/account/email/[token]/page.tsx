import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { openNewsroom } from "@/lib/newsroom";
import { findEmailChange } from "@/lib/people/confirm-email";
import { AccountFrame } from "../../../account-frame";
import { accountWords } from "../../../account-words";
import { Gone } from "../../gone";
import { linkUntil } from "../../link-until";
import { confirmEmailAction } from "../actions";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await accountWords())("account.email.title") };
}

/** One of the two addresses of a change confirms it. Opening the page uses nothing up: scanners of mail open links. */
export default async function ConfirmEmailPage({ params }: Props) {
  const { token } = await params;
  const found = await findEmailChange(openNewsroom(), token);
  if (!found) return <Gone />;
  const { name, email, before, endsAt } = found;
  const words = await accountWords();
  return (
    <AccountFrame>
      <h1>{words("account.email.title")}</h1>
      <p className="after">{words("account.email.about", { name, email, before: before ?? "none" })}</p>
      <ActionForm action={confirmEmailAction}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton tone="act" wide>
          {words("account.email.submit")}
        </SubmitButton>
      </ActionForm>
      <p className="small muted after">{await linkUntil(endsAt)}</p>
    </AccountFrame>
  );
}
