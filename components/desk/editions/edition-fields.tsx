import { Required } from "@/components/desk/acts/required";
import { ActionAreaField, ActionTextField } from "@/components/ui/action-fields.client";
import { ActionRadios } from "@/components/ui/action-radios.client";
import { LONGEST_EDITION, SLUG_SCRIPTS, type EditionSettings } from "@/lib/editions/fields";
import type { Words } from "@/lib/words/words";

type Props = { stored?: EditionSettings; language?: string; words: Words };

/** What an edition and a new one have in common. */
export function EditionFields({ stored, language, words }: Props) {
  return (
    <>
      <ActionTextField
        name="name"
        label={<Required label={words("desk.editions.name")} words={words} />}
        hint={words("desk.editions.nameHint")}
        stored={stored?.name ?? ""}
        maxLength={LONGEST_EDITION.name}
        lang={language}
        dir="auto"
        required
      />
      <ActionTextField
        name="siteName"
        label={<Required label={words("desk.editions.siteName")} words={words} />}
        hint={words("desk.editions.siteNameHint")}
        stored={stored?.siteName ?? ""}
        maxLength={LONGEST_EDITION.siteName}
        lang={language}
        dir="auto"
        required
      />
      <ActionAreaField
        name="about"
        label={words("desk.editions.aboutSite")}
        hint={words("desk.editions.aboutSiteHint")}
        stored={stored?.about ?? ""}
        maxLength={LONGEST_EDITION.about}
        lang={language}
        dir="auto"
        rows={2}
      />
      <ActionRadios
        name="slugs"
        legend={words("desk.editions.slugsTitle")}
        stored={stored?.slugs ?? "latin"}
        choices={SLUG_SCRIPTS.map((value) => ({
          value,
          name: words(`desk.editions.slugs.${value}`),
          about: words(`desk.editions.slugsAbout.${value}`),
        }))}
      />
    </>
  );
}
