import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { Notice } from "@/components/ui/notice";
import { PasskeyButton } from "@/components/ui/passkey-button.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { directorySettings } from "@/lib/env";
import { findSignedIn } from "@/lib/web/actor";
import { ownPath } from "@/lib/web/own-path";
import type { Words } from "@/lib/words/words";
import { AccountFrame } from "../account-frame";
import { accountWords } from "../account-words";
import { signInAction, signInWithPasskeyAction } from "../actions";

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Why somebody is here again who was further on already. */
const SAID = [
  "codes",
  "begun",
  "closed",
  "directory",
  "directoryNoRole",
  "directoryNoEmail",
  "directoryOther",
  "directoryClosed",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await accountWords())("desk.signIn.title") };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: wanted, said, error } = await searchParams;
  const next = ownPath(wanted);
  if (await findSignedIn()) redirect(next ?? "/desk");
  const words = await accountWords();
  // next-auth says in its own words that the directory's answer could not be taken.
  const told = SAID.find((one) => one === (error === undefined ? said : "directory"));
  const directory = directorySettings();
  return (
    <AccountFrame>
      <h1>{words("desk.signIn.title")}</h1>
      {told ? (
        <div className="after">
          <Notice tone="stop" role="alert" title={words(`desk.signIn.said.${told}`)} />
        </div>
      ) : null}
      <PasswordForm words={words} next={next} />
      <ActionForm action={signInWithPasskeyAction}>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <PasskeyButton
          name="passkey"
          address="/api/sign-in/passkey"
          label={words("desk.signIn.passkey")}
          brokenOff={words("desk.proving.brokenOff")}
          autofill
        />
      </ActionForm>
      {directory ? (
        <p className="after">
          <a
            className="btn wide"
            href={`/api/sign-in/directory${next ? `?next=${encodeURIComponent(next)}` : ""}`}
          >
            {words("desk.signIn.withDirectory", { name: directory.name })}
          </a>
        </p>
      ) : null}
      <p className="small muted after">{words("desk.signIn.noAccount")}</p>
    </AccountFrame>
  );
}

function PasswordForm({ words, next }: { words: Words; next: string | undefined }) {
  return (
    <ActionForm action={signInAction} labels={{ password: words("desk.signIn.password") }}>
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <ActionTextField
        name="email"
        type="email"
        label={words("desk.signIn.email")}
        autoComplete="username webauthn"
        required
      />
      <ActionTextField
        name="password"
        type="password"
        label={words("desk.signIn.password")}
        beside={
          <a className="link xs" href="/account/reset">
            {words("desk.signIn.forgotten")}
          </a>
        }
        autoComplete="current-password"
        required
      />
      <SubmitButton tone="act" wide>
        {words("desk.signIn.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
