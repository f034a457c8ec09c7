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

type Props = {
  view: ProfileView;
  action: Parameters<typeof ActionForm>[0]["action"];
  deskLanguage: string;
  words: Words;
};

/** Who somebody is, once for each language of the paper. */
export function ProfileForm({ view, action, deskLanguage, words }: Props) {
  const spoken = new Intl.DisplayNames([deskLanguage, "en"], { type: "language" });
  return (
    <ActionForm action={action} className="stack pageform" autoComplete="off" labels={labelsOf(view, words)}>
      <input type="hidden" name="personId" value={view.personId} />
      <p className="small">{words("desk.profile.about", { address: `/people/${view.handle}` })}</p>
      <fieldset className="field spoken">
        <legend className="label">{words("desk.profile.languages")}</legend>
        <div className="line">
          {SPOKEN.map((language) => (
            <label className="check" key={language}>
              <input
                type="checkbox"
                name="languages"
                value={language}
                defaultChecked={view.languages.includes(language)}
              />
              <span>{spoken.of(language) ?? language}</span>
            </label>
          ))}
        </div>
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
        {words("desk.profile.consequence")}
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
  return Object.fromEntries(
    view.profiles.flatMap(({ language, edition }) =>
      PROFILE_FIELDS.map((field) => [
        profileField(field, language),
        `${words(`desk.profile.fields.${field}`)} (${edition})`,
      ]),
    ),
  );
}
