import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Proving } from "@/components/desk/account/proving";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { findColleaguesFactors } from "@/lib/factors/find-colleagues-factors";
import { openNewsroom } from "@/lib/newsroom";
import { requireActor } from "@/lib/web/actor";
import { idIn } from "@/lib/web/exchange";
import { wordsFor } from "@/lib/words/words";
import { removeAllFactorsAction } from "../../actions";

type Props = { params: Promise<{ id: string }> };

const pageOf = (id: string) => `/desk/account/colleague/${encodeURIComponent(id)}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor(pageOf((await params).id));
  return { title: wordsFor(actor.language)("desk.account.colleague.title") };
}

/** Where an admin lets a colleague in again who has lost every second factor. */
export default async function ColleaguePage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(pageOf(id));
  const personId = idIn(id);
  const found = await findColleaguesFactors(openNewsroom(), actor, personId);
  if (!found || personId === actor.id) notFound();
  const words = wordsFor(actor.language);
  const { name, app, passkeys } = found;
  const isThere = app || passkeys > 0;
  return (
    <Screen title={words("desk.account.colleague.title")} beside={name} narrow>
      <p>
        {words("desk.account.colleague.has", { name, app: app ? "yes" : "no", passkeys })}{" "}
        {isThere ? words("desk.account.colleague.about") : null}
      </p>
      {isThere ? (
        <ActionForm action={removeAllFactorsAction} className="stack accountform">
          <input type="hidden" name="personId" value={personId} />
          <Proving words={words} />
          <ActionAreaField
            name="reason"
            label={words("desk.account.colleague.reason")}
            hint={words("desk.account.colleague.reasonHint")}
            rows={2}
            maxLength={2_000}
            required
          />
          <SubmitButton tone="stop">{words("desk.account.colleague.remove", { name })}</SubmitButton>
        </ActionForm>
      ) : null}
      <p>
        <ButtonLink href={`/desk/people/${personId}`}>{words("desk.account.colleague.leave")}</ButtonLink>
      </p>
    </Screen>
  );
}
