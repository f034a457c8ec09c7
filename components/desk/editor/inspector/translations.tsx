import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { InspectorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import type { TranslationFlagView, TranslationView } from "@/lib/translations/fields";
import { Reason } from "../../acts/reason";
import { StateMark, stateOf } from "../../state-mark";
import { FlagWords } from "../../translations/flag-words";

type TranslationsProps = {
  storyId: number;
  inspected: InspectorView;
  start: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** The story's language, and the same story in the others: where each stands, or the button that begins one. */
export function Translations({ storyId, inspected, start, words }: TranslationsProps) {
  const { edition, translations, translate, flags } = inspected;
  const missing = translations.filter(({ begun, left }) => !begun || left);
  return (
    <section className="part stack" aria-labelledby="translations">
      <h2 id="translations">{words("desk.inspector.translations.title")}</h2>
      <p className="small">{words("desk.inspector.translations.own", { language: edition.name })}</p>
      {flags.length > 0 ? <Flags storyId={storyId} flags={flags} words={words} /> : null}
      <ul className="small stack">
        {translations
          .filter(({ begun }) => begun)
          .map((one) => (
            <Begun key={one.language} translation={one} words={words} />
          ))}
      </ul>
      {missing.length > 0 && translate.allowed ? (
        <ActionForm action={start} className="stack">
          <input type="hidden" name="storyId" value={storyId} />
          <p className="line">
            {missing.map(({ language, name }) => (
              <SubmitButton key={language} name="language" value={language}>
                {words("desk.inspector.translations.start", { language: name })}
              </SubmitButton>
            ))}
          </p>
          <p className="hint">{words("desk.inspector.translations.consequence")}</p>
        </ActionForm>
      ) : null}
      {missing.length > 0 && !translate.allowed ? (
        <Reason id="why-translate" code={translate.reason} words={words} />
      ) : null}
    </section>
  );
}

/** What was corrected in another language, and the way to settle it. */
function Flags({ storyId, flags, words }: { storyId: number; flags: TranslationFlagView[]; words: Words }) {
  return (
    <div className="stack" role="note">
      <ul className="reportlist">
        {flags.map((flag) => (
          <li key={flag.id}>
            <FlagWords flag={flag} words={words} />
          </li>
        ))}
      </ul>
      <p className="small">
        <a className="link" href={`/desk/stories/${storyId}/translations`}>
          {words("desk.flags.toSettle", { count: flags.length })}
        </a>
      </p>
    </div>
  );
}

function Begun({ translation, words }: { translation: TranslationView; words: Words }) {
  const { language, name, story } = translation;
  const state = story && stateOf(story);
  return (
    <li>
      <p className="line">
        {state ? <StateMark state={state} /> : null}
        {story ? (
          <a className="link" href={`/desk/stories/${story.id}`} lang={language} hrefLang={language}>
            {name}
          </a>
        ) : (
          <span lang={language}>{name}</span>
        )}
        {state ? <span className="muted">{words(`desk.states.${state}`)}</span> : null}
      </p>
      <WhoBegan translation={translation} words={words} />
    </li>
  );
}

/** Who has it in hand, and what whoever may not open it, or finds it empty, can do. */
function WhoBegan({
  translation: { by, left, story },
  words,
}: {
  translation: TranslationView;
  words: Words;
}) {
  if (!by) return story ? null : <p className="xs muted">{words("desk.inspector.translations.others")}</p>;
  const next = left ? "left" : story ? null : "ask";
  return (
    <p className="xs muted">
      {words("desk.inspector.translations.by", { name: by.name, day: by.moment.dayWords })}{" "}
      {next ? words(`desk.inspector.translations.${next}`, { name: by.name }) : null}
    </p>
  );
}
