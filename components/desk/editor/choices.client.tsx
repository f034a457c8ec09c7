"use client";

import { useTranslations } from "use-intl";
import { useAnswer } from "@/components/ui/action-form.client";
import type { ChoicesView } from "@/lib/stories/desk-view";

/** What was ticked before an answer came, or what is stored. */
function useTicked(name: string, stored: readonly number[]): Set<string> {
  const answer = useAnswer();
  if (!answer || answer.ok) return new Set(stored.map(String));
  const named = Object.entries(answer.values ?? {}).filter(
    ([key]) => key === name || key.startsWith(`${name}.`),
  );
  return new Set(named.map(([, value]) => value));
}

/** The topics of the edition, each with its box. */
export function Topics({ topics, stored }: { topics: ChoicesView["topics"]; stored: readonly number[] }) {
  const words = useTranslations("desk.editor.topics");
  const ticked = useTicked("topicIds", stored);
  if (topics.length === 0) return null;
  return (
    <fieldset className="topics" key={[...ticked].join()}>
      <legend>{words("title")}</legend>
      {topics.map(({ id, name }) => (
        <label className="check" key={id}>
          <input type="checkbox" name="topicIds" value={id} defaultChecked={ticked.has(String(id))} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The library's pictures, one of which leads the story. */
export function LeadPictures({
  pictures,
  stored,
}: {
  pictures: ChoicesView["pictures"];
  stored: number | null;
}) {
  const words = useTranslations("desk.editor.lead");
  const [chosen = ""] = useTicked("leadPicture", stored === null ? [] : [stored]);
  const current = pictures.find(({ id }) => String(id) === chosen);
  return (
    <div className="leadpics" key={chosen}>
      {current ? <img className="chosen" src={current.thumb} alt={current.alt} /> : null}
      <details>
        <summary>{current ? words("replace", { name: current.name }) : words("choose")}</summary>
        <div className="picgrid" role="radiogroup" aria-label={words("picture")}>
          <label>
            <input type="radio" name="leadPicture" value="" defaultChecked={chosen === ""} />
            <span>{words("none")}</span>
          </label>
          {stored !== null && !pictures.some(({ id }) => id === stored) ? (
            <label>
              <input
                type="radio"
                name="leadPicture"
                value={stored}
                defaultChecked={chosen === String(stored)}
              />
              <span>{words("kept", { number: stored })}</span>
            </label>
          ) : null}
          {pictures.map(({ id, name, thumb }) => (
            <label key={id}>
              <input type="radio" name="leadPicture" value={id} defaultChecked={chosen === String(id)} />
              <img src={thumb} alt="" loading="lazy" />
              <span>
                {name} <span className="muted">{words("number", { number: id })}</span>
              </span>
            </label>
          ))}
        </div>
      </details>
    </div>
  );
}
