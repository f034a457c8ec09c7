"use client";

import { use } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useDeskTime } from "./desk-time.client";
import { keyName } from "./key-names";
import { MarginContext, useSuggesting } from "./margin.client";
import type { SuggestingText } from "./margin";
import type { OpenSuggestion } from "./suggest-decide";
import { SUGGESTING_KEYS } from "./suggesting-keys";

const NONE: OpenSuggestion[] = [];

/** Everything that is suggested in the text, in reading order, to be accepted or refused one by one or all at once. */
export function SuggestionsPanel() {
  const words = useTranslations("desk.suggesting");
  const list = useSuggesting((margin) => margin.suggestions(), NONE);
  const text = useSuggesting((margin) => margin.suggesting(), null);
  if (!use(MarginContext)) return null;
  const { toggle, next, accept, refuse } = SUGGESTING_KEYS;
  return (
    <section className="part suggestions" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">{words("title")}</h2>
      {list.length === 0 ? (
        <p className="small ink2" suppressHydrationWarning>
          {words("none", { key: keyName(toggle) })}
        </p>
      ) : (
        <>
          <p className="small ink2">{words("count", { count: list.length })}</p>
          <ol>
            {list.map((suggestion) => (
              <Suggested key={suggestion.by.id} suggestion={suggestion} text={text} />
            ))}
          </ol>
          <p className="line">
            <Button size="sm" onClick={() => text?.decide("all", true)}>
              {words("acceptAll")}
            </Button>
            <Button size="sm" tone="quiet" onClick={() => text?.decide("all", false)}>
              {words("refuseAll")}
            </Button>
          </p>
          <p className="hint">
            {words("keys", { next: keyName(next), accept: keyName(accept), refuse: keyName(refuse) })}
          </p>
        </>
      )}
    </section>
  );
}

/** So much of a suggestion is shown in the list, in letters. */
const LONGEST = 200;

function Suggested({ suggestion, text }: { suggestion: OpenSuggestion; text: SuggestingText | null }) {
  const words = useTranslations("desk.suggesting");
  const { by, before, after } = suggestion;
  const time = useDeskTime();
  const which = new Set([by.id]);
  return (
    <li className="suggestion">
      <p className="who">{words("by", { name: by.name, time: time(by.at, false) })}</p>
      <p className="said">
        {before ? (
          <>
            <span className="vh">{words("takesOut")} </span>
            <del>{short(before)}</del>{" "}
          </>
        ) : null}
        {after ? (
          <>
            <span className="vh">{words("putsIn")} </span>
            <ins>{short(after)}</ins>
          </>
        ) : null}
        {before || after ? null : words("noWords")}
      </p>
      <p className="line">
        <Button size="sm" onClick={() => text?.decide(which, true)}>
          {words("accept")}
        </Button>
        <Button size="sm" tone="quiet" onClick={() => text?.decide(which, false)}>
          {words("refuse")}
        </Button>
        <Button size="sm" tone="quiet" onClick={() => text?.goTo(by.id)}>
          {words("goTo")}
        </Button>
      </p>
    </li>
  );
}

function short(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
