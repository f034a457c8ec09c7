import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Proving } from "@/components/desk/account/proving";
import { SecondFactor } from "@/components/desk/settings/second-factor";
import { SecondReader } from "@/components/desk/settings/second-reader";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { readDeskSettings } from "@/lib/settings/desk";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { writeDeskSettingsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/settings")).language)("desk.settings.title") };
}

type SettingsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const actor = await requireActor("/desk/settings");
  if (whyNot(actor, "settings.write")) notFound();
  const words = wordsFor(actor.language);
  const { secondReader, secondFactorFor } = await readDeskSettings(openNewsroom().db);
  const { said } = await searchParams;
  return (
    <Screen title={words("desk.settings.title")} narrow>
      {said === "saved" ? <Notice tone="live" role="status" title={words("desk.settings.saved")} /> : null}
      <ActionForm action={writeDeskSettingsAction}>
        <Proving words={words} />
        <SecondReader key={secondReader} stored={secondReader} words={words} />
        <SecondFactor key={secondFactorFor.join()} stored={secondFactorFor} words={words} />
        <div className="panel dock">
          <div className="in between">
            <p className="small ink2" id="consequence">
              {words("desk.settings.consequence")}
            </p>
            <SubmitButton tone="act" aria-describedby="consequence">
              {words("desk.settings.save")}
            </SubmitButton>
          </div>
        </div>
      </ActionForm>
      <section className="set" aria-labelledby="editions">
        <header>
          <h2 id="editions">{words("desk.settings.editions")}</h2>
          <p>{words("desk.settings.editionsAbout")}</p>
        </header>
        <p>
          <ButtonLink href="/desk/editions">{words("desk.settings.editions")}</ButtonLink>
        </p>
      </section>
    </Screen>
  );
}
