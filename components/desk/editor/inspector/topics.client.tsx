"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/field";
import { useDraftField } from "@/components/desk/writing/draft.client";
import type { Choice } from "@/lib/stories/desk-view";
import { Combobox, type Option } from "./combobox.client";
import { useFieldError, useMayWrite } from "./state.client";
import { Token } from "./token.client";
import { makeTopic, useTopicNames, useTopicsFor } from "./topic-exchange.client";

type Offer = Option & { topic?: Choice };

const LONGEST = 80;
const MOST = 30;

/** The story's topics: those that are set, and a field that finds others or makes a new one. */
export function TopicsField({ language, known }: { language: string; known: readonly Choice[] }) {
  const words = useTranslations("desk.topics");
  const [ids, setIds] = useDraftField("topicIds");
  const [names, learn] = useTopicNames(language, known, ids);
  const [text, setText] = useState("");
  const [told, tell] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const readOnly = !useMayWrite();
  const error = useFieldError("topicIds");
  const { topics, failed } = useTopicsFor(language, text);
  const name = (id: number) => names.get(id) ?? words("number", { number: id });
  const add = (topic: Choice, said: string) => {
    learn(topic);
    if (!ids.includes(topic.id)) setIds([...ids, topic.id]);
    setText("");
    tell(said);
  };
  const make = async (typed: string) => {
    const made = await makeTopic(language, typed);
    if (made.kind === "refused") return tell(made.message);
    const { name: found } = made.topic;
    add(made.topic, words(made.kind === "made" ? "made" : "there", { name: found }));
  };
  const choose = ({ topic }: Offer) =>
    topic ? add(topic, words("added", { name: topic.name })) : void make(text.trim());
  const remove = (id: number) => {
    setIds(ids.filter((other) => other !== id));
    tell(words("removed", { name: name(id) }));
    field.current?.focus();
  };
  return (
    <div className="field" role="group" aria-labelledby="topics-label">
      <span className="label" id="topics-label">
        {words("title")}
      </span>
      {ids.length === 0 && readOnly ? <p className="small muted">{words("none")}</p> : null}
      <p className="line tokens" lang={language}>
        {ids.map((id) => (
          <Token
            key={id}
            name={`topic-${id}`}
            readOnly={readOnly}
            remove={words("remove", { name: name(id) })}
            onRemove={() => remove(id)}
          >
            {name(id)}
          </Token>
        ))}
      </p>
      {readOnly || ids.length >= MOST ? null : (
        <Combobox
          id="topicIds"
          label={words("add")}
          text={text}
          onType={setText}
          options={offersOf(topics, ids, text, (typed) => words("create", { name: typed }))}
          onChoose={choose}
          notice={failed ? words("failed") : undefined}
          count={(count) => words("count", { count })}
          input={field}
          maxLength={LONGEST}
          lang={language}
        />
      )}
      <p className="hint" role="status">
        {told}
      </p>
      <FieldError name="topicIds" error={error} />
    </div>
  );
}

/** What fits and is not set yet; a new topic last, unless it is called exactly like one that is there. */
function offersOf(
  topics: readonly Choice[],
  ids: readonly number[],
  text: string,
  create: (name: string) => string,
): Offer[] {
  const typed = text.trim();
  const fitting = topics
    .filter(({ id }) => !ids.includes(id))
    .map((topic) => ({ key: String(topic.id), label: topic.name, topic }));
  const there = topics.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return there || typed === "" ? fitting : [...fitting, { key: "new", label: create(typed) }];
}
