import { notFound } from "next/navigation";
import { ProfileForm } from "@/components/desk/profiles/profile-form";
import { Screen } from "@/components/desk/screen";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { findProfile } from "@/lib/profiles/find-profile";
import type { Colleague } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { saveProfileAction } from "./actions";

type Props = { actor: Colleague; personId: number; saved: boolean };

/** One person's profile; for an admin a way to everybody's. */
export async function ProfileScreen({ actor, personId, saved }: Props) {
  const view = await findProfile(openNewsroom(), actor, personId);
  if (!view) notFound();
  const words = wordsFor(actor.language);
  return (
    <Screen title={words("desk.profile.title")} beside={view.name} narrow>
      {saved ? (
        <Notice
          tone="live"
          role="status"
          title={words(view.isOut ? "desk.profile.saved" : "desk.profile.savedUnseen")}
        />
      ) : null}
      <ProfileForm view={view} action={saveProfileAction} deskLanguage={actor.language} words={words} />
      {view.people.length > 0 ? (
        <section className="stack pagelist" aria-labelledby="everybody">
          <h2 id="everybody">{words("desk.profile.everybody")}</h2>
          <ul>
            {view.people.map(({ id, name }) => (
              <li key={id}>
                <a className="link" href={`/desk/profile/${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Screen>
  );
}
