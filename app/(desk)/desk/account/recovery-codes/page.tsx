import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Proving } from "@/components/desk/account/proving";
import { RecoveryCodes } from "@/components/desk/account/recovery-codes.client";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listFactors } from "@/lib/factors/list-factors";
import { openNewsroom } from "@/lib/newsroom";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { makeRecoveryCodesAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PAGE = "/desk/account/recovery-codes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor(PAGE)).language)("desk.account.codes.title") };
}

/** Ten codes for the day on which the second factor is lost, shown once. */
export default async function RecoveryCodesPage({ searchParams }: Props) {
  const actor = await requireActor(PAGE);
  const { app, passkeys, recoveryCodes } = await listFactors(openNewsroom(), actor);
  if (!app && passkeys.length === 0) redirect("/desk/account");
  const words = wordsFor(actor.language);
  const { said } = await searchParams;
  return (
    <Screen title={words("desk.account.codes.title")} narrow>
      {said === "added" ? (
        <Notice tone="live" role="status" title={words("desk.account.said.added")} />
      ) : null}
      <p>{words("desk.account.codes.about")}</p>
      <p>{words("desk.account.codes.left", { count: recoveryCodes })}</p>
      <ActionForm action={makeRecoveryCodesAction} className="stack accountform">
        <Proving words={words} />
        <RecoveryCodes
          words={{
            title: words("desk.account.codes.shown"),
            about: words("desk.account.codes.shownAbout"),
            make: words(recoveryCodes > 0 ? "desk.account.codes.again" : "desk.account.codes.make"),
            file: words("desk.account.codes.file"),
          }}
        />
      </ActionForm>
      <p>
        <ButtonLink href="/desk/account">{words("desk.account.back")}</ButtonLink>
      </p>
    </Screen>
  );
}
