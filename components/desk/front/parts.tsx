import { ArrowDown, ArrowUp, Settings2, Trash2 } from "lucide-react";
import type { FrontContainerView } from "@/lib/fronts/fields";
import type { Words } from "@/lib/words/words";
import { fillWords, partName } from "./part-name";
import { PlaceRow } from "./place-row";
import { StepButton } from "./step-button";

type PartsProps = {
  parts: readonly FrontContainerView[];
  language: string;
  /** The front that readers see: nothing of it can be moved. */
  still: boolean;
  words: Words;
};

/** The parts of a front with their places, from the top down. */
export function Parts({ parts, language, still, words }: PartsProps) {
  return (
    <div className="panel slots">
      {parts.map((part, index) => (
        <div key={part.id} className="slotgroup" role="group" aria-labelledby={`part-${part.id}`}>
          <div className="slothead">
            <h3 id={`part-${part.id}`}>{partName(part, words)}</h3>
            <span className="muted xs">
              {words("desk.front.places", {
                count: part.places.length,
                pinned: part.places.filter(({ pin }) => pin).length,
                layout: words(`desk.front.layouts.${part.layout}`),
                fill: fillWords(part, words),
              })}
            </span>
            <span className="grow" />
            {still ? null : (
              <PartTools
                part={part}
                isFirst={index === 0}
                isLast={index === parts.length - 1}
                language={language}
                words={words}
              />
            )}
          </div>
          {part.layout === "latest" ? (
            <p className="in small muted">{words("desk.front.latestFills")}</p>
          ) : (
            <ul>
              {withOneEmpty(part.places).map((at) => (
                <PlaceRow
                  key={at.story?.id ?? `place ${at.place}`}
                  {...{ at, part, parts, language, still, words }}
                />
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

/** Of the places for which no story is left one is enough: others would be a list of nothing. */
function withOneEmpty(places: FrontContainerView["places"]) {
  const empty = places.find(({ story }) => !story);
  return places.filter((at) => at.story || at === empty);
}

type PartToolsProps = {
  part: FrontContainerView;
  isFirst: boolean;
  isLast: boolean;
  language: string;
  words: Words;
};

function PartTools({ part, isFirst, isLast, language, words }: PartToolsProps) {
  const name = partName(part, words);
  const { id } = part;
  const step = { name, part: name };
  const href = `/desk/front/part?${new URLSearchParams({ edition: language, part: id }).toString()}`;
  const move = (by: -1 | 1) => ({ do: "moveContainer" as const, container: id, by });
  return (
    <span className="steps">
      <StepButton
        id={`${id} up`}
        label={words("desk.front.partUp", { name })}
        edit={move(-1)}
        edge={isFirst && words("desk.front.partFirst")}
        {...step}
      >
        <ArrowUp className="i" aria-hidden="true" />
      </StepButton>
      <StepButton
        id={`${id} down`}
        label={words("desk.front.partDown", { name })}
        edit={move(1)}
        edge={isLast && words("desk.front.partLast")}
        {...step}
      >
        <ArrowDown className="i" aria-hidden="true" />
      </StepButton>
      <StepButton
        id={`${id} remove`}
        label={words("desk.front.partRemove", { name })}
        edit={{ do: "removeContainer", container: id }}
        {...step}
      >
        <Trash2 className="i" aria-hidden="true" />
      </StepButton>
      <a
        className="btn sm icon quiet"
        href={href}
        aria-label={words("desk.front.partMore", { name })}
        title={words("desk.front.partMore", { name })}
      >
        <Settings2 className="i" aria-hidden="true" />
      </a>
    </span>
  );
}
