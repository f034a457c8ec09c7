import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { mailSettings } from "@/lib/env";
import { AccountFrame } from "../../account-frame";
import { accountWords } from "../../account-words";
import { askResetAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await accountWords())("account.reset.title") };
}

/** Whoever has forgotten a password asks for a link. The answer is the same for every address. */
export default async function ResetPage({ searchParams }: Props) {
  const words = await accountWords();
  const { said } = await searchParams;
  return (
    <AccountFrame>
      <h1>{words("account.reset.title")}</h1>
      <div className="after stack">
        {mailSettings() ? null : <Notice tone="warn" title={words("account.reset.noMail")} />}
        {said === "sent" && mailSettings() ? (
          <Notice tone="live" role="status" title={words("account.reset.sentTitle")}>
            <p>{words("account.reset.sent")}</p>
          </Notice>
        ) : null}
      </div>
      {mailSettings() ? <AskForm /> : null}
      <p className="after">
        <ButtonLink tone="quiet" href="/sign-in">
          {words("account.gone.signIn")}
        </ButtonLink>
      </p>
    </AccountFrame>
  );
}

async function AskForm() {
  const words = await accountWords();
  return (
    <>
      <p className="small ink2 after">{words("account.reset.about")}</p>
      <ActionForm action={askResetAction} labels={{ email: words("account.reset.email") }}>
        <ActionTextField
          name="email"
          type="email"
          label={words("account.reset.email")}
          autoComplete="username"
          required
        />
        <SubmitButton tone="act" wide>
          {words("account.reset.submit")}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
