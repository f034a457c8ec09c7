import { ArrowDown, ArrowUp, GripVertical, Minus, Pin, PinOff, Settings2 } from "lucide-react";
import type { FrontContainerView, FrontPlace, FrontPlaceView, FrontStoryView } from "@/lib/fronts/fields";
import type { Words } from "@/lib/words/words";
import { mayBePut, neighbours } from "./neighbours";
import { fillWords, partName } from "./part-name";
import { storyName } from "./story-name";
import { StepButton } from "./step-button";

export type RowProps = {
  at: FrontPlaceView;
  part: FrontContainerView;
  parts: readonly FrontContainerView[];
  /** The edition's language. */
  language: string;
  /** Whether steps can be taken: not on the front that readers see. */
  still: boolean;
  words: Words;
};

/** One place: its story, whether somebody put it there, and what can be done. */
export function PlaceRow({ at, part, language, still, parts, words }: RowProps) {
  const { story, pin, place } = at;
  const data = { "data-place": place, "data-container": part.id, "data-part": partName(part, words) };
  if (!story) {
    return (
      <li className="slot slot--empty" {...data} data-places={part.places.length}>
        <span className="num muted">{place}</span>
        <p className="small muted">{words("desk.front.emptyPlace")}</p>
      </li>
    );
  }
  const lead = part.layout === "lead" && place === 1;
  return (
    <li
      className={["slot", lead && "lead", !pin && "auto"].filter(Boolean).join(" ")}
      {...data}
      data-places={part.places.length}
      data-story={story.id}
      data-name={story.headline}
    >
      {still ? (
        <span className="num muted">{place}</span>
      ) : (
        <span className="grip" data-grip="" aria-hidden="true" title={words("desk.front.drag")}>
          <GripVertical className="i" />
        </span>
      )}
      {story.thumb ? (
        <img src={story.thumb} alt="" loading="lazy" />
      ) : (
        <span className="nopic">{words("desk.front.noPicture")}</span>
      )}
      <div className="slot__words">
        <h4 lang={pin?.headline || story.headline ? language : undefined}>
          <a href={`/desk/stories/${story.id}`}>{pin?.headline ?? storyName(story, words)}</a>
        </h4>
        <Under at={at} part={part} story={story} words={words} />
      </div>
      {still ? null : (
        <Tools at={at} part={part} parts={parts} story={story} language={language} words={words} />
      )}
    </li>
  );
}

type UnderProps = Pick<RowProps, "at" | "part" | "words"> & { story: FrontStoryView };

/** Under the headline: where the story stands, and why it stands in this place. */
function Under({ at: { pin, meanwhile }, part, story, words }: UnderProps) {
  return (
    <>
      <p className="under">
        {story.sponsored ? <span className="badge warn">{words("desk.front.sponsored")}</span> : null}
        <span>{words(`desk.front.states.${story.state}`)}</span>
        {story.section ? <span>{story.section}</span> : null}
        {story.moment ? <time dateTime={story.moment.machine}>{story.moment.words}</time> : null}
        {pin ? <PinBadge pin={pin} story={story} words={words} /> : null}
        {pin ? null : (
          <span className="badge">{words("desk.front.automatic", { fill: fillWords(part, words) })}</span>
        )}
        {pin?.headline ? <span className="badge">{words("desk.front.otherHeadline")}</span> : null}
        {pin?.picture ? <span className="badge">{words(`desk.front.pictures.${pin.picture}`)}</span> : null}
        {story.unsigned ? <span className="badge warn">{words("desk.front.unsigned")}</span> : null}
      </p>
      {pin && story.state !== "live" ? (
        <p className="xs muted">
          {story.state === "coming" ? words("desk.front.untilLive") : words("desk.front.notLive")}
        </p>
      ) : null}
      {pin && story.state !== "gone" && !mayBePut(part, story) ? (
        <p className="xs muted">
          {words(story.sponsored ? "desk.front.misplaced" : "desk.front.misplacedNews")}
        </p>
      ) : null}
      {meanwhile ? (
        <p className="xs muted">{words("desk.front.meanwhile", { headline: storyName(meanwhile, words) })}</p>
      ) : null}
    </>
  );
}

function PinBadge({
  pin,
  story,
  words,
}: {
  pin: NonNullable<FrontPlaceView["pin"]>;
  story: FrontStoryView;
  words: Words;
}) {
  if (story.state === "coming") return <span className="badge note">{words("desk.front.reserved")}</span>;
  const { until, ended } = pin;
  return (
    <span className="badge">
      <Pin className="i" aria-hidden="true" />
      {until
        ? words(ended ? "desk.front.pinEnded" : "desk.front.pinnedUntil", { moment: until.words })
        : words("desk.front.pinned")}
    </span>
  );
}

type ToolsProps = Omit<RowProps, "still"> & { story: FrontStoryView };

/** The steps that can be taken with a story; those at the ends keep their place and say why they cannot be taken. */
function Tools({ at, part, parts, story, language, words }: ToolsProps) {
  const from: FrontPlace = { container: part.id, place: at.place };
  const { up, down } = neighbours(parts, from, story);
  const name = storyName(story, words);
  const nameOf = (to: FrontPlace | undefined) => {
    const target = parts.find(({ id }) => id === to?.container) ?? part;
    return partName(target, words);
  };
  const put = (to: FrontPlace) => ({ do: "put" as const, storyId: story.id, ...to, from });
  const step = { name, part: partName(part, words) };
  const target = new URLSearchParams({
    edition: language,
    story: String(story.id),
    part: `${part.id}:${at.place}`,
  });
  return (
    <span className="steps">
      <StepButton
        id={`up ${story.id}`}
        label={words("desk.front.up", { name })}
        edit={put(up ?? from)}
        name={name}
        part={nameOf(up)}
        edge={!up && words("desk.front.first")}
      >
        <ArrowUp className="i" aria-hidden="true" />
      </StepButton>
      <StepButton
        id={`down ${story.id}`}
        label={words("desk.front.down", { name })}
        edit={put(down ?? from)}
        name={name}
        part={nameOf(down)}
        edge={!down && words("desk.front.last")}
      >
        <ArrowDown className="i" aria-hidden="true" />
      </StepButton>
      {at.pin ? (
        <StepButton
          id={`pin ${story.id}`}
          label={words("desk.front.unpin", { name })}
          edit={{ do: "unpin", storyId: story.id }}
          {...step}
        >
          <PinOff className="i" aria-hidden="true" />
        </StepButton>
      ) : (
        <StepButton
          id={`pin ${story.id}`}
          label={words("desk.front.pin", { name })}
          edit={put(from)}
          {...step}
        >
          <Pin className="i" aria-hidden="true" />
        </StepButton>
      )}
      <StepButton
        id={`out ${story.id}`}
        label={words("desk.front.takeOut", { name })}
        edit={{ do: "takeOut", storyId: story.id }}
        {...step}
      >
        <Minus className="i" aria-hidden="true" />
      </StepButton>
      <a
        className="btn sm icon quiet"
        href={`/desk/front/place?${target.toString()}`}
        aria-label={words("desk.front.more", { name })}
        title={words("desk.front.more", { name })}
      >
        <Settings2 className="i" aria-hidden="true" />
      </a>
    </span>
  );
}
