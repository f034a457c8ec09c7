import { StateMark, stateOf } from "@/components/desk/state-mark";
import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { PictureDeskView, StoryUseView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

type WhereProps = {
  picture: PictureDeskView;
  /** Puts what the library says into the draft of a story. */
  action: Parameters<typeof ActionForm>[0]["action"];
  /** That of the words. */
  language: string;
  words: Words;
};

/** Where a picture stands, what readers see of it first; and where a draft has other words or crops, the offer to take them over. */
export function WhereUsed({ picture, action, language, words }: WhereProps) {
  const { stories, more, hidden, pages, fronts } = picture.used;
  const isLost = (picture.withdrawn ?? picture.ended) !== undefined;
  const seen = isLost ? "withdrawn" : "live";
  const isNowhere = stories.length + hidden + pages.length + fronts.length === 0;
  return (
    <section aria-labelledby="where-used">
      <h2 id="where-used">{words("desk.library.where.title")}</h2>
      {isNowhere ? <p className="small muted">{words("desk.library.where.nowhere")}</p> : null}
      <ul className="small stack whereused">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryUse story={story} isLost={isLost} words={words} />
            {story.differs.length > 0 ? (
              <Offer pictureId={picture.id} {...{ story, action, language, words }} />
            ) : null}
          </li>
        ))}
        {fronts.map(({ name, language, live }) => (
          <li key={language} className="line">
            <StateMark state={live ? seen : "draft"} />
            <a className="link" href={`/desk/front?language=${language}`}>
              {words("desk.library.where.front", { name })}
            </a>
            <span className="muted">{words(`desk.library.where.${live ? "live" : "draft"}`)}</span>
            {live && isLost ? <Unseen words={words} /> : null}
          </li>
        ))}
        {pages.map(({ id, title, live }) => (
          <li key={id} className="line">
            <StateMark state={live ? seen : "draft"} />
            <a className="link" href={`/desk/pages/${id}`}>
              {words("desk.library.where.page", { title })}
            </a>
            {live && isLost ? <Unseen words={words} /> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="small muted">{words("desk.library.where.more", { count: more })}</p> : null}
      {hidden > 0 ? (
        <p className="small muted">{words("desk.library.where.hidden", { count: hidden })}</p>
      ) : null}
    </section>
  );
}

/** Where readers have a gap in place of the picture. */
function Unseen({ words }: { words: Words }) {
  return <b className="unseen">{words("desk.library.where.unseen")}</b>;
}

type StoryProps = { story: StoryUseView; isLost: boolean; words: Words };

function StoryUse({ story, isLost, words }: StoryProps) {
  const { live, since, goesOut, inDraft, as } = story;
  const state = stateOf({ ...story, scheduled: goesOut !== undefined });
  const facts = [
    ...as.map((one) => words(`desk.library.where.as.${one}`)),
    live
      ? since
        ? words("desk.library.where.since", { moment: since.words })
        : words("desk.library.where.live")
      : "",
    goesOut ? words("desk.library.where.goesOut", { moment: goesOut.words }) : "",
    !live && !inDraft ? words("desk.library.where.earlier") : "",
  ].filter((fact) => fact !== "");
  return (
    <p className="line">
      <StateMark state={live && isLost ? "withdrawn" : state} />
      <a className="link" href={`/desk/stories/${story.id}`} lang={story.language}>
        {story.headline || words("desk.library.where.noHeadline")}
      </a>
      <span className="muted">{[words(`desk.states.${state}`), ...facts].join(", ")}</span>
      {live && isLost ? <Unseen words={words} /> : null}
    </p>
  );
}

function Offer({
  story,
  pictureId,
  action,
  language,
  words,
}: { story: StoryUseView; pictureId: number } & Omit<WhereProps, "picture">) {
  const named = story.differs.map((one) => words(`desk.library.where.what.${one}`));
  const what = new Intl.ListFormat(language, { type: "conjunction" }).format(named);
  const headline = story.headline || words("desk.library.where.noHeadline");
  return (
    <ActionForm action={action} className="line offer">
      <input type="hidden" name="pictureId" value={pictureId} />
      <input type="hidden" name="storyId" value={story.id} />
      <input type="hidden" name="baseVersion" value={story.version} />
      <span>{words("desk.library.where.differs", { what })}</span>
      <SubmitButton aria-label={words("desk.library.where.carry", { headline })}>
        {words("desk.library.where.carryShort")}
      </SubmitButton>
    </ActionForm>
  );
}
