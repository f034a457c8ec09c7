import type { ReactNode } from "react";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Words } from "@/lib/words/words";

/** What every form about a draft sends with it. */
export function DraftFields({ language, version }: { language: string; version: number }) {
  return (
    <>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** A day and a time at which something ends by itself; both empty: never. */
export function UntilFields({ stored, words }: { stored?: { day: string; time: string }; words: Words }) {
  return (
    <div className="form2">
      <ActionTextField
        name="untilDay"
        label={words("desk.front.form.untilDay")}
        hint={words("desk.front.form.untilHint")}
        stored={stored?.day}
        placeholder="2026-11-22"
        autoComplete="off"
      />
      <ActionTextField
        name="untilTime"
        label={words("desk.front.form.untilTime")}
        stored={stored?.time}
        placeholder="18:00"
        autoComplete="off"
      />
    </div>
  );
}

/** The end of such a form: what it does, and the way back without it. */
export function FormEnd({
  language,
  words,
  children,
}: {
  language: string;
  words: Words;
  children: ReactNode;
}) {
  return (
    <div className="panel dock">
      <div className="in between">
        <p className="small ink2" id="consequence">
          {words("desk.front.form.consequence")}
        </p>
        <span className="line">
          <ButtonLink tone="quiet" href={`/desk/front?edition=${language}`}>
            {words("desk.front.form.back")}
          </ButtonLink>
          <SubmitButton tone="act" aria-describedby="consequence">
            {children}
          </SubmitButton>
        </span>
      </div>
    </div>
  );
}
