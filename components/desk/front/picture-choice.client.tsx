"use client";

import { useAnswer, useField } from "@/components/ui/action-form.client";
import { FindStep } from "./find-step.client";
import { picturesIn, type OfferedPictures } from "./offered";

type PictureChoiceProps = {
  /** What is offered before anything is looked for; what is chosen is among it. */
  offered: OfferedPictures;
  /** "own", "none", or the number of the library's picture that stands there now. */
  stored: string;
  words: Record<"legend" | "own" | "none" | "find" | "button", string>;
};

/** The picture of a story in its place: its own, none, or one of the library's that may be used. */
export function PictureChoice({ offered, stored, words }: PictureChoiceProps) {
  const { value } = useField("picture", stored);
  const { pictures, told } = picturesIn(useAnswer()?.show) ?? offered;
  return (
    <fieldset className="field">
      <legend className="label">{words.legend}</legend>
      {(["own", "none"] as const).map((one) => (
        <label key={`${one} ${value}`} className="check">
          <input type="radio" name="picture" value={one} defaultChecked={value === one} />
          <span>{words[one]}</span>
        </label>
      ))}
      <FindStep label={words.find} button={words.button} told={told} />
      <div className="frontpictures">
        {pictures.map(({ id, thumb, about, name }) => (
          <label key={`${id} ${value}`}>
            <img src={thumb} alt="" loading="lazy" />
            <span className="check">
              <input type="radio" name="picture" value={id} defaultChecked={value === String(id)} />
              <span className="small">{about || name}</span>
            </span>
            {about ? <span className="xs muted">{name}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
