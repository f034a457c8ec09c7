import type { Metadata } from "next";
import { Proving } from "@/components/desk/account/proving";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { openNewsroom } from "@/lib/newsroom";
import { requireSignedIn } from "@/lib/web/actor";
import { ownPath } from "@/lib/web/own-path";
import { proofKinds } from "@/lib/web/proving";
import { wordsFor } from "@/lib/words/words";
import { signOutAction } from "../../../(account)/actions";
import { proveAction } from "../account/actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireSignedIn();
  return { title: wordsFor(actor.language)("desk.proving.title") };
}

/** Where somebody who is signed in shows again who they are, and goes on to where they were going. */
export default async function ProvePage({ searchParams }: Props) {
  const next = ownPath((await searchParams).next) ?? "/desk/account";
  const signedIn = await requireSignedIn(next);
  const words = wordsFor(signedIn.actor.language);
  const kinds = await proofKinds(openNewsroom(), signedIn);
  return (
    <Screen title={words("desk.proving.title")} narrow>
      <p>{words(signedIn.missing === "show" ? "desk.proving.showSecond" : "desk.proving.why")}</p>
      <ActionForm action={proveAction} className="stack accountform">
        <input type="hidden" name="next" value={next} />
        <Proving words={words} kinds={kinds} />
        <SubmitButton tone="act">{words("desk.proving.goOn")}</SubmitButton>
      </ActionForm>
      <form action={signOutAction}>
        <SubmitButton tone="quiet">{words("desk.shell.signOut")}</SubmitButton>
      </form>
    </Screen>
  );
}
