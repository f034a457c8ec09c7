import type { ReactNode } from "react";
import { FormAnswer } from "@/components/desk/acts/form-answer.client";
import { Reason } from "@/components/desk/acts/reason";
import { Required } from "@/components/desk/acts/required";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { LINK_DAYS, type PreviewScreenView } from "@/lib/previews/fields";
import type { Words } from "@/lib/words/words";
import { MadeLinkNotice } from "./made-link.client";
import { Embargoed } from "./preview-screen";
import { RevisionOptions } from "./text-form";

type LinkFormProps = {
  view: PreviewScreenView;
  /** The revision that is chosen at first; absent: the text as it is saved now. */
  revision: number | undefined;
  make: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** For whom an address is made, what it shows and for how long; afterwards the address, once. */
export function LinkForm({ view, revision, make, words }: LinkFormProps) {
  return (
    <ActionForm action={make} notice="own" className="stack linkform" autoComplete="off">
      <input type="hidden" name="storyId" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <h2>{words("desk.previews.links.make")}</h2>
      <FormAnswer />
      <MadeLinkNotice />
      {view.embargo ? <Embargoed embargo={view.embargo} words={words} /> : null}
      <p className="small">{words("desk.previews.links.about")}</p>
      <ActionTextField
        name="label"
        label={<Required label={words("desk.previews.links.label")} words={words} />}
        hint={words("desk.previews.links.labelHint")}
        maxLength={120}
        required
      />
      <WhichText view={view} revision={revision} words={words} />
      <ActionSelectField name="days" label={words("desk.previews.links.days")} stored="3">
        {LINK_DAYS.map((days) => (
          <option key={days} value={days}>
            {words("desk.previews.links.daysOf", { days })}
          </option>
        ))}
      </ActionSelectField>
      <MakeButton view={view} words={words} />
    </ActionForm>
  );
}

function WhichText({ view, revision, words }: Omit<LinkFormProps, "make">): ReactNode {
  const { dayWords, timeWords = "" } = view.saved;
  return (
    <ActionSelectField
      name="revision"
      label={words("desk.previews.links.shows")}
      stored={revision === undefined ? "" : String(revision)}
    >
      <option value="">{words("desk.previews.links.now", { day: dayWords, time: timeWords })}</option>
      <RevisionOptions choices={view.choices} words={words} />
    </ActionSelectField>
  );
}

function MakeButton({ view: { whyNotShare }, words }: Pick<LinkFormProps, "view" | "words">) {
  const button = words("desk.previews.links.button");
  if (whyNotShare === null)
    return (
      <p className="line">
        <SubmitButton tone="act">{button}</SubmitButton>
      </p>
    );
  return (
    <div className="line">
      <button type="button" className={buttonClass({})} aria-disabled="true" aria-describedby="why">
        {button}
      </button>
      <Reason id="why" code={whyNotShare} words={words} />
    </div>
  );
}
