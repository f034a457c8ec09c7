"use client";

import {
  createContext,
  startTransition,
  use,
  useActionState,
  useEffect,
  useRef,
  type ComponentProps,
  type ReactNode,
  type SubmitEvent,
} from "react";
import type { ActionState } from "@/lib/web/action-state";
import { Notice } from "./notice";

type Refused = Extract<NonNullable<ActionState>, { ok: false }>;

/** The answer to the form that a control stands in. */
const Answer = createContext<ActionState>(null);

/** Whether that form stays as it is typed. */
const Keeps = createContext(false);

type ActionFormProps = Omit<ComponentProps<"form">, "action" | "children"> & {
  /** Made by action() in lib/web/action.ts. */
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The controls; each may ask useAnswer for its error and for what was typed. */
  children: ReactNode;
  /** Field name → its label, so that the notice can say which field is wrong. */
  labels?: Record<string, string>;
  /** Whether the notice stands above the controls ("top") or the form shows it itself ("own"). */
  notice?: "top" | "own";
  /**
   * Whether the form stays as it is typed when the answer comes, and is not put back to what is stored: whoever typed on
   * while it was under way loses nothing. Its action is then sent "on" as the field `stays`, and leads nowhere.
   */
  keepsTyping?: boolean;
};

/**
 * A form whose answer stands above it: refused, with a link to each wrong field, or done. Without JavaScript it is a
 * plain form that Next answers with the page, the same notice and the same values.
 */
export function ActionForm({
  action,
  children,
  labels,
  notice = "top",
  keepsTyping = false,
  ...rest
}: ActionFormProps) {
  const [state, send, isUnderWay] = useActionState(action, null);
  const summary = useRef<HTMLDivElement>(null);
  const sentFrom = useRef<Element>(null);
  useEffect(() => {
    const hasMovedOn = sentFrom.current !== null && sentFrom.current !== document.activeElement;
    if (state && (!state.ok || state.message) && !hasMovedOn) summary.current?.focus();
  }, [state]);
  // A form whose action React calls itself is reset after it.
  const sendAsTyped = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isUnderWay) return;
    sentFrom.current = document.activeElement;
    const typed = new FormData(event.currentTarget, event.nativeEvent.submitter);
    typed.set("stays", "on");
    startTransition(() => send(typed));
  };
  return (
    <form
      {...rest}
      action={send}
      onSubmit={keepsTyping ? sendAsTyped : rest.onSubmit}
      noValidate
      data-answered={state ? "" : undefined}
    >
      {notice === "top" ? <AnswerNotice state={state} labels={labels} ref={summary} /> : null}
      <Keeps value={keepsTyping}>
        <Answer value={state}>{children}</Answer>
      </Keeps>
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

/** The key of a control that does not follow its default by itself: another value makes another control, save where the form stays as it is typed. */
export function useValueKey(value: string): string | undefined {
  return use(Keeps) ? undefined : value;
}
