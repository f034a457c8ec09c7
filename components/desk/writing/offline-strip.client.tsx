"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Sign } from "@/components/ui/sign";
import type { SaveState } from "@/lib/writing/fields";
import { ConflictStrip } from "./conflict-strip.client";
import { CopyText } from "./copy-text.client";
import { useDeskTime } from "./desk-time.client";
import { useDraft, useDraftValue } from "./draft.client";
import { useFaultPlace } from "./fault-name";
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

/** Where the text is that the newsroom does not have, as a sentence. */
function useKept(): string {
  const words = useTranslations("desk.draft.strip");
  return words(useDraftValue((draft) => draft.isKept()) ? "kept" : "unkept");
}

function Strip({ tone, title, children }: { tone: string; title: string; children: ReactNode }) {
  return (
    <div className={`strip ${tone}`}>
      <Sign name={tone === "offline" ? "warn" : "stop"} />
      <p className="grow">
        <span className="strong">{title}</span> {children}
      </p>
    </div>
  );
}

function Offline({ state }: { state: Extract<SaveState, { kind: "offline" }> }) {
  const words = useTranslations("desk.draft.strip");
  const time = useDeskTime();
  const isKept = useDraftValue((draft) => draft.isKept());
  const { words: count, version } = state;
  return (
    <Strip tone={isKept ? "offline" : "stop"} title={words("offline", { time: time(state.since) })}>
      {isKept
        ? words("offlineWords", { count, version })
        : `${words("unkept")} ${words("offlineUnkept", { version })}`}
    </Strip>
  );
}

function SignedOut() {
  const words = useTranslations("desk.draft.strip");
  const kept = useKept();
  return (
    <Strip tone="stop" title={words("signedOut")}>
      {words("signedOutWords", { kept })}{" "}
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
  const kept = useKept();
  const { message } = state;
  const [title, about] =
    state.kind === "failed"
      ? [
          words("failed", { time: time(state.since) }),
          words("failedWords", { message, kept, next: time(state.tryAt) }),
        ]
      : [
          words("refused"),
          Object.keys(state.fields).length > 0
            ? words("refusedFields", { kept })
            : words("refusedWords", { message, kept }),
        ];
  return (
    <div className="strip stop">
      <Sign name="stop" />
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
  const placeOf = useFaultPlace();
  const faults = Object.entries(fields);
  if (faults.length === 0) return null;
  return (
    <ul>
      {faults.map(([path, sentence]) => {
        const { id, name } = placeOf(path);
        return (
          <li key={path}>
            <a href={`#${id}`}>{name === "" ? sentence : `${name}: ${sentence}`}</a>
          </li>
        );
      })}
    </ul>
  );
}
