"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import type { SaveState } from "@/lib/writing/fields";
import { ConflictStrip } from "./conflict-strip.client";
import { CopyText } from "./copy-text.client";
import { useDeskTime } from "./desk-time.client";
import { useDraft, useDraftValue } from "./draft.client";
import type { MergeNames } from "./merge-words";

/** Under the top bar: why something typed is not in the newsroom, what is safe and what can be done. */
export function TroubleStrip({ names }: { names: MergeNames }) {
  const state = useDraftValue((draft) => draft.state());
  if (state.kind === "conflict") return <ConflictStrip theirs={state.theirs} names={names} />;
  if (state.kind === "offline") return <Offline state={state} />;
  if (state.kind === "signedOut") return <SignedOut />;
  if (state.kind === "failed" || state.kind === "refused") return <NotSaved state={state} />;
  return null;
}

function Strip({ tone, title, children }: { tone: string; title: string; children: ReactNode }) {
  return (
    <div className={`strip ${tone}`}>
      <Icon name={tone === "offline" ? "warn" : "stop"} />
      <p className="grow">
        <span className="strong">{title}</span> {children}
      </p>
    </div>
  );
}

function Offline({ state }: { state: Extract<SaveState, { kind: "offline" }> }) {
  const words = useTranslations("desk.draft.strip");
  const time = useDeskTime();
  return (
    <Strip tone="offline" title={words("offline", { time: time(state.since) })}>
      {words("offlineWords", { count: state.words, version: state.version })}
    </Strip>
  );
}

function SignedOut() {
  const words = useTranslations("desk.draft.strip");
  return (
    <Strip tone="stop" title={words("signedOut")}>
      {words("signedOutWords")}{" "}
      <a href="/sign-in" target="_blank" rel="noreferrer">
        {words("signIn")}
      </a>
    </Strip>
  );
}

function NotSaved({ state }: { state: Extract<SaveState, { kind: "failed" | "refused" }> }) {
  const words = useTranslations("desk.draft.strip");
  const draft = useDraft();
  const time = useDeskTime();
  const { message } = state;
  const [title, about] =
    state.kind === "failed"
      ? [
          words("failed", { time: time(state.since) }),
          words("failedWords", { message, next: time(state.tryAt) }),
        ]
      : [words("refused"), words("refusedWords", { message })];
  return (
    <div className="strip stop">
      <Icon name="stop" />
      <div className="grow">
        <p>
          <span className="strong">{title}</span> {about}
        </p>
        {state.kind === "refused" ? <Faults fields={state.fields} /> : null}
      </div>
      <CopyText read={() => draft.read()} />
    </div>
  );
}

function Faults({ fields }: { fields: Record<string, string> }) {
  const faults = Object.entries(fields);
  if (faults.length === 0) return null;
  return (
    <ul>
      {faults.map(([name, sentence]) => (
        <li key={name}>
          <a href={`#${name.split(".").at(-1)}`}>{sentence}</a>
        </li>
      ))}
    </ul>
  );
}
