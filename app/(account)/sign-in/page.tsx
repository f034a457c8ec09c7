import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { zoneWords } from "@/components/desk/shell";
import { Clock } from "@/components/desk/clock.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { openNewsroom } from "@/lib/newsroom";
import { findActor } from "@/lib/web/actor";
import { readDeskClock } from "@/lib/web/desk-clock";
import { ownPath } from "@/lib/web/own-path";
import type { Words } from "@/lib/words/words";
import { accountLanguage, accountWords } from "../account-words";
import { signInAction } from "../actions";

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await accountWords())("desk.signIn.title") };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = ownPath((await searchParams).next);
  if (await findActor()) redirect(next ?? "/desk");
  const words = await accountWords();
  const clock = await readDeskClock(openNewsroom(), await accountLanguage());
  return (
    <div className="signin">
      <header>
        <a className="house" href="/">
          {words("desk.shell.house")}
        </a>
      </header>
      <main id="main">
        <div className="box">
          <h1>{words("desk.signIn.title")}</h1>
          <SignInForm words={words} next={next} />
          <p className="small muted after">{words("desk.signIn.noAccount")}</p>
        </div>
      </main>
      <footer className="xs muted">
        {zoneWords(clock, words)},{" "}
        <Clock now={clock.now} machine={clock.machine} timeWords={clock.timeWords} zone={clock.zone} /> ·{" "}
        <a className="link" href="/">
          {words("desk.signIn.back")}
        </a>
      </footer>
    </div>
  );
}

function SignInForm({ words, next }: { words: Words; next: string | undefined }) {
  return (
    <ActionForm action={signInAction} labels={{ password: words("desk.signIn.password") }}>
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <ActionTextField
        name="email"
        type="email"
        label={words("desk.signIn.email")}
        autoComplete="username"
        required
      />
      <ActionTextField
        name="password"
        type="password"
        label={words("desk.signIn.password")}
        autoComplete="current-password"
        required
      />
      <SubmitButton tone="act" wide>
        {words("desk.signIn.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
