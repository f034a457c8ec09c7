"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { SaveState as State } from "@/lib/writing/fields";
import { useDeskTime } from "./desk-time.client";
import { useDraft, useDraftValue } from "./draft.client";
import { useFaultPlace } from "./fault-name";

/** How long a save may take before it is mentioned, in milliseconds. */
const UNMENTIONED = 400;

/** Kinds that are all well are one to whoever listens: a save every few seconds is no news. */
function kindOf({ kind }: State): "fine" | Exclude<State["kind"], "saved" | "typed" | "saving"> {
  return kind === "saved" || kind === "typed" || kind === "saving" ? "fine" : kind;
}

/** Where the text stands, in words and always in the same place; only a change of its kind is spoken. */
export function SaveState() {
  const words = useTranslations("desk.draft.save");
  const draft = useDraft();
  const state = useDraftValue((one) => one.state());
  const isKept = useDraftValue((one) => one.isKept());
  const kind = kindOf(state);
  const waits = kind === "offline" && isKept;
  const sentence = useSentence(state, isKept);
  return (
    <>
      <span className={`save${kind === "fine" ? "" : waits ? " warn" : " stop"}`} data-state={state.kind}>
        {kind === "fine" ? null : <Sign name={waits ? "warn" : "stop"} />}
        {sentence}
      </span>
      <Spoken kind={waits ? "waits" : kind} sentence={kind === "fine" ? words("fine") : sentence} />
      {state.kind === "failed" || state.kind === "refused" || state.kind === "offline" ? (
        <Button size="sm" onClick={() => draft.retry()}>
          {words("retry")}
        </Button>
      ) : null}
    </>
  );
}

function useSentence(state: State, isKept: boolean): string {
  const words = useTranslations("desk.draft.save");
  const time = useDeskTime();
  const placeOf = useFaultPlace();
  const isSlow = useSlow(state.kind === "saving");
  if (state.kind === "offline") return words("offline", { kept: isKept ? "yes" : "no" });
  if (state.kind === "signedOut" || state.kind === "conflict") return words(state.kind);
  if (state.kind === "refused") {
    const [path] = Object.keys(state.fields);
    const name = path === undefined ? "" : placeOf(path).name;
    return name === "" ? words("failed") : words("refused", { name });
  }
  if (state.kind === "failed") return words("failed");
  return isSlow ? words("saving") : words("saved", { time: time(state.moment) });
}

/** Whether something has been so for longer than is worth no mention. */
function useSlow(now: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setSlow(true), UNMENTIONED);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [now]);
  return now && slow;
}

/** Says the first sentence of each kind, and nothing when the page opens. */
function Spoken({ kind, sentence }: { kind: string; sentence: string }) {
  const [before, setBefore] = useState(kind);
  const [spoken, setSpoken] = useState("");
  if (kind !== before) {
    setBefore(kind);
    setSpoken(sentence);
  }
  return (
    <span className="vh" role="status">
      {spoken}
    </span>
  );
}

/** Saves at once, for whoever wants to see it done; so does Ctrl+S. */
export function SaveNow({ label }: { label: string }) {
  const draft = useDraft();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      draft.retry();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [draft]);
  return (
    <Button aria-keyshortcuts="Control+S Meta+S" onClick={() => draft.retry()}>
      {label}
    </Button>
  );
}
