import { ActFrame, Consequence } from "@/components/desk/acts/act-frame";
import type { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField, ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { LICENCES, type ChosenView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";
import { RightsGaps } from "./rights-gaps.client";
import { usesWords } from "./uses-words";

type ManyProps = {
  chosen: readonly ChosenView[];
  action: Parameters<typeof ActionForm>[0]["action"];
  /** The library as it was left. */
  back: string;
  words: Words;
};

/** The same change in several pictures. Only what is filled in is changed; rights are for editors. */
export function ManyEdit({ chosen, action, back, mayRights, words }: ManyProps & { mayRights: boolean }) {
  const count = chosen.length;
  const stays = { placeholder: words("desk.library.many.stays"), maxLength: 1_000 };
  return (
    <ActFrame
      wide
      title={words("desk.library.many.editTitle", { count })}
      about={words("desk.library.many.editAbout")}
      action={action}
      fields={{ pictures: chosen.map(({ id, version }) => `${id}:${version}`).join(), ...fromOf(back) }}
      consequence={<Consequence words={words("desk.library.many.editAbout")} />}
      buttons={<Buttons name={words("desk.library.many.save", { count })} back={back} words={words} />}
    >
      <Chosen chosen={chosen} words={words} />
      <div className="form2">
        <ActionTextField name="credit" label={words("desk.library.fields.credit")} {...stays} />
        <ActionTextField name="source" label={words("desk.library.fields.source")} {...stays} />
        {(["addKeywords", "removeKeywords", "addTopics", "removeTopics"] as const).map((name) => (
          <ActionTextField
            key={name}
            name={name}
            label={words(`desk.library.many.${name}`)}
            hint={words("desk.library.hints.list")}
            maxLength={5_000}
          />
        ))}
      </div>
      {mayRights ? (
        <div className="form2">
          <ActionSelectField name="licence" label={words("desk.library.fields.licence")}>
            <option value="">{words("desk.library.many.stays")}</option>
            {LICENCES.map((one) => (
              <option key={one} value={one}>
                {words(`desk.library.licences.${one}`)}
              </option>
            ))}
          </ActionSelectField>
          <ActionTextField name="rightsUntil" label={words("desk.library.fields.rightsUntil")} {...stays} />
          <ActionTextField name="territory" label={words("desk.library.fields.territory")} {...stays} />
          <ActionAreaField
            name="usageTerms"
            label={words("desk.library.fields.usageTerms")}
            rows={2}
            {...stays}
          />
          <RightsGaps label={words("desk.library.gapsMany")} />
        </div>
      ) : (
        <p className="small muted">{words("desk.library.hints.rightsLocked")}</p>
      )}
    </ActFrame>
  );
}

/** Several pictures taken out of the library, or brought back. Those that must stay are named with the reason. */
export function ManyMoved({ chosen, act, action, back, words }: ManyProps & { act: "remove" | "bringBack" }) {
  const isRemoved = act === "remove";
  const moves = chosen.filter(({ isOut, stays }) => (isRemoved ? !isOut && stays === null : isOut));
  const kept = isRemoved ? chosen.filter(({ stays }) => stays !== null) : [];
  const count = moves.length;
  const about = words(isRemoved ? "desk.library.many.removeAbout" : "desk.library.outAbout");
  return (
    <ActFrame
      title={words(isRemoved ? "desk.library.many.removeTitle" : "desk.library.many.backTitle", { count })}
      action={action}
      fields={{ ids: moves.map(({ id }) => id).join(), ...fromOf(back) }}
      consequence={<Consequence words={about} />}
      buttons={
        <Buttons
          name={
            count > 0
              ? words(isRemoved ? "desk.library.many.removeNow" : "desk.library.many.backTitle", { count })
              : null
          }
          back={back}
          words={words}
        />
      }
    >
      <Chosen chosen={moves} words={words} />
      {kept.length > 0 ? (
        <section className="stack" aria-labelledby="stay">
          <h2 id="stay">{words("desk.library.many.stayTitle", { count: kept.length })}</h2>
          <ul className="small">
            {kept.map(({ id, name, uses, stays }) => (
              <li key={id}>
                <a className="link" href={`/desk/media/${id}`}>
                  {name}
                </a>
                : {stays === "used" ? usesWords(uses, words) : words("refusals.notYourPicture")}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {count > 0 ? (
        <ActionTextField
          name="reason"
          label={words("desk.library.reason")}
          hint={words("desk.library.reasonHint")}
          maxLength={2_000}
          required={isRemoved}
        />
      ) : null}
    </ActFrame>
  );
}

/** The library's query, which the answer leads back to. */
function fromOf(back: string): Record<string, string> {
  const [, from] = back.split("?");
  return from === undefined ? {} : { from };
}

type ButtonsProps = { name: string | null; back: string; words: Words };

function Buttons({ name, back, words }: ButtonsProps) {
  return (
    <>
      <ButtonLink href={back}>{words("desk.library.many.leave")}</ButtonLink>
      {name ? (
        <SubmitButton tone="act" aria-describedby="consequence">
          {name}
        </SubmitButton>
      ) : null}
    </>
  );
}

function Chosen({ chosen, words }: { chosen: readonly ChosenView[]; words: Words }) {
  return (
    <ul className="chosen" aria-label={words("desk.library.title")}>
      {chosen.map(({ id, name, thumb }) => (
        <li key={id}>
          <img src={thumb} alt="" loading="lazy" />
          <span className="xs">{name}</span>
        </li>
      ))}
    </ul>
  );
}
