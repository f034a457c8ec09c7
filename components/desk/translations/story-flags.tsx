import { ActionAreaField } from "@/components/ui/action-fields.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { StoryFlagsView, TranslationFlagView } from "@/lib/translations/fields";
import type { Words } from "@/lib/words/words";
import { EntryLink, FlagWords } from "./flag-words";

type Action = Parameters<typeof ActionForm>[0]["action"];

type Props = {
  view: StoryFlagsView;
  /** The flag that is being settled; absent: the one that has stood longest. */
  chosen?: number | undefined;
  action: Action;
  words: Words;
};

/** What was corrected in a story's other languages: what has to be looked at here, and how the rest was settled. */
export function StoryFlags({ view, chosen, action, words }: Props) {
  const { storyId, open, settled } = view;
  const settling = open.find(({ id }) => id === chosen) ?? open[0];
  return (
    <>
      <section className="stack" aria-labelledby="open-flags">
        <h2 id="open-flags">{words("desk.flags.open", { count: open.length })}</h2>
        {open.length === 0 ? (
          <p className="small muted">{words("desk.flags.noneHere")}</p>
        ) : (
          <p className="small">{words("desk.flags.how")}</p>
        )}
        <ul className="reportlist">
          {open.map((flag) => (
            <li key={flag.id} id={`flag-${flag.id}`}>
              <FlagWords flag={flag} words={words} />
              {flag === settling ? (
                <SettleForm key={flag.id} storyId={storyId} flag={flag} action={action} words={words} />
              ) : (
                <p>
                  <ButtonLink size="sm" href={`?flag=${flag.id}#flag-${flag.id}`}>
                    {words("desk.flags.settleOne", { moment: flag.entry.moment.words })}
                  </ButtonLink>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      {settled.length > 0 ? (
        <section className="stack" aria-labelledby="settled-flags">
          <h2 id="settled-flags">{words("desk.flags.settled", { count: settled.length })}</h2>
          <ul className="reportlist">
            {settled.map((flag) => (
              <li key={flag.id} id={`flag-${flag.id}`}>
                <FlagWords flag={flag} words={words} />
                <Settled flag={flag} words={words} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

type FormProps = { storyId: number; flag: TranslationFlagView; action: Action; words: Words };

/** Nothing has to be corrected here, and why. One stands on a page: its field has a name of its own. */
function SettleForm({ storyId, flag, action, words }: FormProps) {
  return (
    <ActionForm action={action} className="stack answerform" autoComplete="off">
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="flagId" value={flag.id} />
      <ActionAreaField
        name="reason"
        label={words("desk.flags.reason")}
        hint={words("desk.flags.reasonHint")}
        rows={3}
      />
      <p>
        <SubmitButton tone="act">{words("desk.flags.settle")}</SubmitButton>
      </p>
    </ActionForm>
  );
}

function Settled({ flag: { settled }, words }: { flag: TranslationFlagView; words: Words }) {
  if (!settled) return null;
  const { entry, reason, by, moment } = settled;
  return (
    <div className="answer">
      <p className="small strong">{words(entry ? "desk.flags.byEntry" : "desk.flags.byReason")}</p>
      {entry ? (
        <p className="small">
          <EntryLink entry={entry} words={words} />
        </p>
      ) : null}
      {reason ? <p className="small said">{reason}</p> : null}
      <p className="small muted">
        {words("desk.reports.answeredBy", {
          who: by ?? words(entry ? "desk.log.clock" : "desk.log.somebody"),
          moment: moment.words,
        })}
      </p>
    </div>
  );
}
