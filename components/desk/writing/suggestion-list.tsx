import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useDeskTime } from "./desk-time.client";
import { keyName } from "./key-names";
import type { SuggestingText } from "./margin";
import type { OpenSuggestion } from "./suggest-list";
import { SUGGESTING_KEYS } from "./suggesting-keys";

/** `at` is the place in the list of what was decided, from 0. */
export type Decide = (which: ReadonlySet<string> | "all", accept: boolean, at: number) => void;

type SuggestionListProps = {
  list: readonly OpenSuggestion[];
  text: SuggestingText | null;
  mayDecide: boolean;
  decide: Decide;
};

/** What is suggested in a text, each with its buttons, and those for all at once. */
export function SuggestionList({ list, text, mayDecide, decide }: SuggestionListProps) {
  const words = useTranslations("desk.suggesting");
  const { next, previous, accept, refuse, bar } = SUGGESTING_KEYS;
  return (
    <>
      <p className="small ink2">{words("count", { count: list.length })}</p>
      <ol>
        {list.map((suggestion, at) => (
          <Suggested key={suggestion.by.id} {...{ suggestion, text, decide, mayDecide, at }} />
        ))}
      </ol>
      {mayDecide ? (
        <p className="line">
          <Button size="sm" onClick={() => decide("all", true, 0)}>
            {words("acceptAll")}
          </Button>
          <Button size="sm" tone="quiet" onClick={() => decide("all", false, 0)}>
            {words("refuseAll")}
          </Button>
        </p>
      ) : (
        <p className="small ink2">{words("mayNotDecide")}</p>
      )}
      <p className="hint" suppressHydrationWarning>
        {words("keys", {
          ...{ next: keyName(next), previous: keyName(previous), bar: keyName(bar) },
          ...{ accept: keyName(accept), refuse: keyName(refuse) },
        })}
      </p>
    </>
  );
}

type SuggestedProps = {
  suggestion: OpenSuggestion;
  text: SuggestingText | null;
  decide: Decide;
  mayDecide: boolean;
  /** Its place in the list, from 0. */
  at: number;
};

/** So much of a suggestion is shown in the list, in letters. */
const LONGEST = 200;

function Suggested({ suggestion, text, decide, mayDecide, at }: SuggestedProps) {
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
        {mayDecide ? (
          <>
            <Button size="sm" data-first onClick={() => decide(which, true, at)}>
              {words("accept")}
            </Button>
            <Button size="sm" tone="quiet" onClick={() => decide(which, false, at)}>
              {words("refuse")}
            </Button>
          </>
        ) : null}
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
