"use client";

import {
  createContext,
  use,
  useActionState,
  useEffect,
  useRef,
  type ComponentProps,
  type ReactNode,
} from "react";
import type { ActionState } from "@/lib/web/action-state";
import { Notice } from "./notice";

type Refused = Extract<NonNullable<ActionState>, { ok: false }>;

/** The answer to the form that a control stands in. */
const Answer = createContext<ActionState>(null);

type ActionFormProps = Omit<ComponentProps<"form">, "action" | "children"> & {
  /** Made by action() in lib/web/action.ts. */
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The controls; each may ask useAnswer for its error and for what was typed. */
  children: ReactNode;
  /** Field name → its label, so that the notice can say which field is wrong. */
  labels?: Record<string, string>;
  /** Whether the notice stands above the controls ("top") or the form shows it itself ("own"). */
  notice?: "top" | "own";
};

/**
 * A form whose answer stands above it: refused, with a link to each wrong field, or done. Without JavaScript it is a
 * plain form that Next answers with the page, the same notice and the same values.
 */
export function ActionForm({ action, children, labels, notice = "top", ...rest }: ActionFormProps) {
  const [state, send] = useActionState(action, null);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state && (!state.ok || state.message)) summary.current?.focus();
  }, [state]);
  return (
    <form {...rest} action={send} noValidate data-answered={state ? "" : undefined}>
      {notice === "top" ? <AnswerNotice state={state} labels={labels} ref={summary} /> : null}
      <Answer value={state}>{children}</Answer>
    </form>
  );
}

/** What the form was told: the sentence, and a link to each field that is wrong. */
export function AnswerNotice({
  state,
  labels = {},
  ref,
}: {
  state: ActionState;
  labels?: Record<string, string>;
  ref?: ComponentProps<typeof Notice>["ref"];
}) {
  if (!state || (state.ok && !state.message)) return null;
  const wrong = state.ok ? [] : Object.entries(state.fields ?? {});
  return (
    <Notice
      tone={state.ok ? "live" : "stop"}
      role={state.ok ? "status" : "alert"}
      title={state.message}
      ref={ref}
    >
      {wrong.length > 0 ? (
        <ul>
          {wrong.map(([name, sentence]) => (
            <li key={name}>
              {labels[name] ? `${labels[name]}: ` : null}
              {name ? <a href={`#${name}`}>{sentence}</a> : sentence}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

/** The answer to the form around; null before the first one. */
export function useAnswer(): ActionState {
  return use(Answer);
}

/** What a control shows after an answer: what was typed instead of what was stored, and what is wrong with it. */
export function useField(name: string, stored: string): { value: string; error?: string } {
  const answer = useAnswer();
  const refused: Refused | null = answer && !answer.ok ? answer : null;
  return { value: answer?.values?.[name] ?? stored, error: refused?.fields?.[name] };
}
