"use client";

import { ActionSelectField } from "@/components/ui/action-fields.client";
import { useAnswer } from "@/components/ui/action-form.client";
import { FindStep } from "./find-step.client";
import { storiesIn, type OfferedStories } from "./offered";

type StoryChoiceProps = {
  /** What is offered before anything is looked for; what is chosen is among it. */
  offered: OfferedStories;
  /** The number of the story that is chosen now, "" for none. */
  stored: string;
  /** The edition's language. */
  language: string;
  words: Record<"label" | "none" | "find" | "button", string>;
};

/** The story to which breaking news leads, or none. */
export function StoryChoice({ offered, stored, language, words }: StoryChoiceProps) {
  const { stories, told } = storiesIn(useAnswer()?.show) ?? offered;
  return (
    <>
      <ActionSelectField name="story" label={words.label} stored={stored}>
        <option value="">{words.none}</option>
        {stories.map(({ id, name, isNamed }) => (
          <option key={id} value={id} lang={isNamed ? language : undefined}>
            {name}
          </option>
        ))}
      </ActionSelectField>
      <FindStep label={words.find} button={words.button} told={told} />
    </>
  );
}
