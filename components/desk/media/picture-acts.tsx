import { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { PictureDeskView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

type Action = Parameters<typeof ActionForm>[0]["action"];
type ActName = "withdraw" | "return" | "remove" | "bringBack";
type ActsProps = { picture: PictureDeskView; actions: Record<ActName, Action>; words: Words };

/** What can be done with a picture beside saving it: each act with its reason, or with why it is refused. */
export function PictureActs({ picture, actions, words }: ActsProps) {
  const { may, used, out, withdrawn, ended, live: shown } = picture;
  const stories = used.stories.length + used.more + used.hidden;
  const isUsed = stories + used.pages.length + used.fronts.length > 0;
  const live = used.stories.filter((story) => story.live).length;
  const whyStays = isUsed
    ? words("refusals.pictureUsed", { stories, live })
    : may.remove && words("refusals.notYourPicture");
  return (
    <section aria-labelledby="acts" className="stack pictureacts">
      <h2 id="acts">{words("desk.library.acts.title")}</h2>
      {may.withdraw ? null : withdrawn ? (
        <Act name="return" {...{ picture, actions, words }} about={words("desk.library.acts.returnAbout")} />
      ) : (
        <>
          {ended ? null : <p className="small">{words("desk.library.acts.gaps", shown)}</p>}
          <Act
            name="withdraw"
            {...{ picture, actions, words }}
            about={words("desk.library.acts.withdrawAbout")}
          />
        </>
      )}
      {out ? (
        <Act
          name="bringBack"
          {...{ picture, actions, words }}
          refused={may.bringBack && words("refusals.notYourPicture")}
        />
      ) : (
        <Act
          name="remove"
          {...{ picture, actions, words }}
          about={words("desk.library.acts.removeAbout")}
          refused={whyStays}
        />
      )}
    </section>
  );
}

type ActProps = ActsProps & { name: ActName; about?: string; refused?: string | null };

function Act({ name, picture, actions, words, about, refused }: ActProps) {
  const button = words(`desk.library.acts.${name}`);
  if (refused)
    return (
      <div className="stack">
        <p className="refusal" id={`${name}-why`}>
          <Icon name="ban" />
          <span>{refused}</span>
        </p>
        <button
          type="button"
          className={buttonClass({})}
          aria-disabled="true"
          aria-describedby={`${name}-why`}
        >
          {button}
        </button>
      </div>
    );
  const isMany = name === "remove" || name === "bringBack";
  return (
    <details className="act">
      <summary className={buttonClass(name === "withdraw" || name === "remove" ? { tone: "stop" } : {})}>
        {button}…
      </summary>
      <ActionForm action={actions[name]} className="stack">
        <input type="hidden" name={isMany ? "ids" : "pictureId"} value={picture.id} />
        {about ? <p className="small ink2">{about}</p> : null}
        <Reason name={name} words={words} />
        <SubmitButton tone="act">{button}</SubmitButton>
      </ActionForm>
    </details>
  );
}

function Reason({ name, words }: { name: ActName; words: Words }) {
  return (
    <label className="field">
      <span className="label">{words("desk.library.reason")}</span>
      <input className="input" name="reason" maxLength={2_000} required={name !== "bringBack"} />
      <span className="hint">{words("desk.library.reasonHint")}</span>
    </label>
  );
}
