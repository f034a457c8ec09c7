"use client";

import { useId, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import type { LinkableView } from "@/lib/stories/desk-view";
import { useLookUp, type LookUp } from "./look-up";

type Props = {
  /** The story that is being written, which is no place to lead to from itself. */
  except?: number;
  /** Whether the cursor stands in it from the beginning. */
  autoFocus?: boolean;
  onPick: (story: { storyId: number; headline: string }) => void;
};

/** A field in which a story is found by words of its headline or by its address: a combobox with a list, by the ARIA pattern. */
export function PickStory({ except, autoFocus = false, onPick }: Props) {
  const words = useTranslations("desk.blocks.pickStory");
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(-1);
  const answer = useLookUp<{ stories: LinkableView[] }>(
    `/api/desk/stories?words=${encodeURIComponent(typed.trim())}`,
  );
  const stories = answer.state === "found" ? answer.found.stories.filter((one) => one.id !== except) : [];
  const current = stories[at];
  const pick = ({ id: storyId, headline }: LinkableView) => onPick({ storyId, headline });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && current) {
      event.preventDefault();
      pick(current);
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined || stories.length === 0) return;
    event.preventDefault();
    setAt(to < -1 ? stories.length - 1 : to >= stories.length ? -1 : to);
  };
  return (
    <div className="field pick-story">
      <label htmlFor={`${id}-typed`}>{words("label")}</label>
      <input
        id={`${id}-typed`}
        className="input"
        role="combobox"
        aria-expanded={stories.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-describedby={`${id}-count`}
        autoComplete="off"
        autoFocus={autoFocus}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-count`} className="hint" role="status">
        {statusOf(answer, stories.length, words)}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label={words("list")} className="pick-list">
        {stories.map((story, index) => (
          <StoryOption
            key={story.id}
            id={`${id}-${story.id}`}
            story={story}
            isCurrent={index === at}
            onPick={() => pick(story)}
          />
        ))}
      </ul>
    </div>
  );
}

type Words = (key: string, values?: Record<string, number>) => string;

function statusOf(answer: LookUp<unknown>, count: number, words: Words): string {
  if (answer.state === "looking") return words("looking");
  if (answer.state === "failed") return words("failed");
  return count === 0 ? words("none") : words("found", { count });
}

type OptionProps = { id: string; story: LinkableView; isCurrent: boolean; onPick: () => void };

function StoryOption({ id, story, isCurrent, onPick }: OptionProps) {
  const words = useTranslations("desk");
  const { headline, section, language, state, moment } = story;
  const about = [words(`states.${state}`), section, language, moment.dayWords].filter(Boolean);
  return (
    <li
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={isCurrent ? "is-current" : undefined}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: "nearest" });
      }}
    >
      <span className="pick-list__name" lang={language}>
        {headline || words("blocks.pickStory.untitled", { id: story.id })}
      </span>
      <span className="pick-list__about">{about.join(" · ")}</span>
    </li>
  );
}
