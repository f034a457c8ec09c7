"use client";

import { use, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "@/components/ui/notice";
import { useDraftValue } from "./draft.client";
import { keyName } from "./key-names";
import { MarginContext, useSuggesting } from "./margin.client";
import { onDemand } from "./on-demand";
import type { OpenSuggestion } from "./suggest-list";
import type { Decide } from "./suggestion-list";
import { SUGGESTING_KEYS } from "./suggesting-keys";

const SuggestionList = onDemand(async () => (await import("./suggestion-list")).SuggestionList);

const NONE: OpenSuggestion[] = [];

/** Everything that is suggested in the text, in reading order, to be accepted or refused one by one or all at once. */
export function SuggestionsPanel() {
  const words = useTranslations("desk.suggesting");
  const blocks = useTranslations("desk.blocks");
  const [unreached, setUnreached] = useState(false);
  const list = useSuggesting((margin) => margin.suggestions(), NONE);
  const text = useSuggesting((margin) => margin.suggesting(), null);
  const mayDecide = useDraftValue((draft) => draft.mayWrite());
  const section = useRef<HTMLElement>(null);
  if (!use(MarginContext)) return null;
  // What was decided leaves the list: the focus goes on to what stands in its place.
  const decide: Decide = (which, accepts, at) => {
    text?.decide(which, accepts);
    requestAnimationFrame(() => {
      const left = section.current?.querySelectorAll<HTMLElement>("[data-first]");
      (left?.[Math.min(at, left.length - 1)] ?? section.current)?.focus();
    });
  };
  return (
    <section
      className="part suggestions"
      id="suggestions"
      aria-labelledby="suggestions-title"
      tabIndex={-1}
      ref={section}
    >
      <h2 id="suggestions-title">{words("title")}</h2>
      {unreached ? <Notice tone="warn" role="status" title={blocks("unreached")} /> : null}
      {list.length === 0 ? (
        <p className="small ink2" suppressHydrationWarning>
          {words("none", { key: keyName(SUGGESTING_KEYS.toggle) })}
        </p>
      ) : (
        <SuggestionList {...{ list, text, mayDecide, decide }} failed={() => setUnreached(true)} />
      )}
    </section>
  );
}
