import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionCheck, ActionTextField } from "@/components/ui/action-fields.client";
import { PasskeyButton } from "@/components/ui/passkey-button.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { openNewsroom } from "@/lib/newsroom";
import { findWaiting } from "@/lib/steps/find-waiting";
import { newsroomName } from "@/lib/mail/newsroom-name";
import { ownPath } from "@/lib/web/own-path";
import { stepHere } from "@/lib/web/step-cookie";
import type { Words } from "@/lib/words/words";
import { AccountFrame } from "../../account-frame";
import { accountLanguage, accountWords } from "../../account-words";
import { passSecondFactorAction } from "../../actions";

type CodePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Waiting = NonNullable<Awaited<ReturnType<typeof findWaiting>>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await accountWords())("desk.signIn.code.title") };
}

/** The password was right: now the code of an app, a recovery code or a passkey. */
export default async function CodePage({ searchParams }: CodePageProps) {
  const { next: wanted, use } = await searchParams;
  const next = ownPath(wanted);
  const newsroom = openNewsroom();
  const waiting = await findWaiting(newsroom, await stepHere("secondFactor"));
  const query = next ? `&next=${encodeURIComponent(next)}` : "";
  if (!waiting) redirect(`/sign-in?said=begun${query}`);
  const words = await accountWords();
  const house = await newsroomName(newsroom, await accountLanguage());
  const recovery = use === "recovery" || !waiting.app;
  return (
    <AccountFrame>
      <h1>{words("desk.signIn.code.title")}</h1>
      <p className="ink2 after">{words(aboutOf(waiting, recovery), { house })}</p>
      <ActionForm action={passSecondFactorAction}>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <CodeField words={words} waiting={waiting} recovery={recovery} />
        <ActionCheck name="trust" label={words("desk.signIn.code.trust")} />
        <SubmitButton tone="act" wide>
          {words("desk.signIn.code.submit")}
        </SubmitButton>
        {waiting.passkeys > 0 ? (
          <PasskeyButton
            name="passkey"
            address="/api/sign-in/passkey?for=code"
            label={words("desk.signIn.code.passkey")}
            brokenOff={words("desk.proving.brokenOff")}
          />
        ) : null}
      </ActionForm>
      <p className="small after">
        {waiting.app ? (
          <>
            <a className="link" href={`/sign-in/code?use=${recovery ? "app" : "recovery"}${query}`}>
              {words(recovery ? "desk.signIn.code.useApp" : "desk.signIn.code.useRecovery")}
            </a>{" "}
            <span className="muted">·</span>{" "}
          </>
        ) : null}
        <a className="link" href="/sign-in">
          {words("desk.signIn.code.else")}
        </a>
      </p>
    </AccountFrame>
  );
}

function aboutOf({ app, passkeys }: Waiting, recovery: boolean) {
  if (!app && passkeys > 0) return "desk.signIn.code.aboutPasskey";
  return recovery ? "desk.signIn.code.aboutRecovery" : "desk.signIn.code.aboutApp";
}

type CodeFieldProps = { words: Words; waiting: Waiting; recovery: boolean };

function CodeField({ words, waiting, recovery }: CodeFieldProps) {
  return (
    <ActionTextField
      name="code"
      className={recovery ? "input" : "input code"}
      label={words(recovery ? "desk.signIn.code.recovery" : "desk.signIn.code.app")}
      hint={words("desk.signIn.code.as", { email: waiting.email })}
      inputMode={recovery ? "text" : "numeric"}
      autoComplete="one-time-code"
      maxLength={recovery ? 60 : 10}
    />
  );
}
