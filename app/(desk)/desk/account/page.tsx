import type { Metadata } from "next";
import { AboutYou } from "@/components/desk/account/about-you";
import { Factors } from "@/components/desk/account/factors";
import { Sessions } from "@/components/desk/account/sessions";
import { Screen } from "@/components/desk/screen";
import { Notice } from "@/components/ui/notice";
import { listFactors } from "@/lib/factors/list-factors";
import { openNewsroom } from "@/lib/newsroom";
import { findOwnAccount } from "@/lib/people/find-own-account";
import { showSessions } from "@/lib/sessions/show-sessions";
import { requireActor, requireSignedIn } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import {
  beginAuthenticatorAction,
  closeSessionsAction,
  namePasskeyAction,
  removeAuthenticatorAction,
  removePasskeyAction,
} from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What was just done, as the address says it. */
const SAID = ["named", "removed", "closed", "password"] as const;

const ACTIONS = {
  begin: beginAuthenticatorAction,
  removeApp: removeAuthenticatorAction,
  removePasskey: removePasskeyAction,
  namePasskey: namePasskeyAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/account")).language)("desk.account.title") };
}

/** Who one is here, by what one signs in, and where one is signed in. */
export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor("/desk/account");
  const { session } = await requireSignedIn();
  const newsroom = openNewsroom();
  const words = wordsFor(actor.language);
  const [factors, sessions, account] = await Promise.all([
    listFactors(newsroom, actor),
    showSessions(newsroom, actor, session.id),
    findOwnAccount(newsroom, actor),
  ]);
  const { said } = await searchParams;
  const done = SAID.find((one) => one === said);
  return (
    <Screen title={words("desk.account.title")} narrow>
      {done ? <Notice tone="live" role="status" title={words(`desk.account.said.${done}`)} /> : null}
      <AboutYou account={account} words={words} />
      <Factors factors={factors} actions={ACTIONS} words={words} />
      <Sessions sessions={sessions} close={closeSessionsAction} words={words} />
    </Screen>
  );
}
