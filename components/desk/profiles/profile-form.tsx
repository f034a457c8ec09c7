import { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField, ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import {
  PROFILE_FIELDS,
  PROFILE_LIMITS,
  profileField,
  SPOKEN,
  type ProfileView,
} from "@/lib/profiles/fields";
import type { Words } from "@/lib/words/words";
import { TheirFields } from "../their-fields.client";
import { SpokenBoxes } from "./spoken-boxes.client";

type Props = {
  view: ProfileView;
  action: Parameters<typeof ActionForm>[0]["action"];
  deskLanguage: string;
  words: Words;
};

/** Who somebody is, once for each language of the paper. */
export function ProfileForm({ view, action, deskLanguage, words }: Props) {
  const spoken = new Intl.DisplayNames([deskLanguage, "en"], { type: "language" });
  const labels = labelsOf(view, words);
  return (
    <ActionForm action={action} className="stack pageform" autoComplete="off" labels={labels}>
      <input type="hidden" name="personId" value={view.personId} />
      <p className="small">{words("desk.profile.about", { address: `/people/${view.handle}` })}</p>
      <TheirFields base={view.base} labels={labels} />
      <fieldset className="field spoken">
        <legend className="label">{words("desk.profile.languages")}</legend>
        <SpokenBoxes
          choices={SPOKEN.map((language) => ({ language, name: spoken.of(language) ?? language }))}
          stored={view.languages}
        />
      </fieldset>
      {view.profiles.map((profile) => (
        <OneLanguage key={profile.language} profile={profile} words={words} />
      ))}
      <p>
        <SubmitButton tone="act" aria-describedby="profile-consequence">
          {words("desk.profile.save")}
        </SubmitButton>
      </p>
      <p className="small ink2" id="profile-consequence">
        {words(view.isOut ? "desk.profile.consequence" : "desk.profile.unseen")}
      </p>
    </ActionForm>
  );
}

function OneLanguage({ profile, words }: { profile: ProfileView["profiles"][number]; words: Words }) {
  const { language, edition } = profile;
  return (
    <fieldset className="stack pagelist">
      <legend className="strong" lang={language}>
        {edition}
      </legend>
      {PROFILE_FIELDS.map((field) => {
        const common = {
          name: profileField(field, language),
          label: words(`desk.profile.fields.${field}`),
          hint: words(`desk.profile.hints.${field}`, { most: PROFILE_LIMITS[field] }),
          stored: profile.words[field],
          lang: language,
        };
        const long = field === "about" || field === "disclosures";
        return long ? (
          <ActionAreaField key={field} {...common} rows={3} />
        ) : (
          <ActionTextField key={field} {...common} />
        );
      })}
    </fieldset>
  );
}

function labelsOf(view: ProfileView, words: Words): Record<string, string> {
  const fields = Object.fromEntries(
    view.profiles.flatMap(({ language, edition }) =>
      PROFILE_FIELDS.map((field) => [
        profileField(field, language),
        `${words(`desk.profile.fields.${field}`)} (${edition})`,
      ]),
    ),
  ) as Record<string, string>;
  return { languages: words("desk.profile.languages"), ...fields };
}
