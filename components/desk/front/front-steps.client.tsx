"use client";

import { useActionState, useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { AnswerNotice } from "@/components/ui/action-form.client";
import type { ActionState } from "@/lib/web/action-state";
import { useDragging } from "./dragging";
import { focusAfter, pressedAt, type Pressed } from "./focus-after";

type FrontStepsProps = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  language: string;
  version: number;
  /** "Position {place} of {part}", said while a story is dragged. */
  dropWords: string;
  children: ReactNode;
};

/**
 * The front as one form whose buttons are steps. With a keyboard Alt and an arrow press the button of the story that has
 * the focus; a pointer drags by the grip. Without JavaScript the buttons send the form.
 */
export function FrontSteps({ action, language, version, dropWords, children }: FrontStepsProps) {
  const [state, send] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const dropped = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const pressed = useRef<Pressed | null>(null);
  useEffect(() => {
    // A row that moves in the page, or leaves it, loses the focus.
    const at = pressed.current;
    if (!state || !at || !form.current || document.activeElement !== document.body) return;
    focusAfter(form.current, at)?.focus();
  });
  const tell = (text: string) => {
    if (status.current) status.current.textContent = text;
  };
  const drop = (step: string) => {
    const button = dropped.current;
    if (!button) return;
    button.value = step;
    form.current?.requestSubmit(button);
  };
  const dragging = useDragging({ form, tell, drop, dropWords });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: "up", ArrowDown: "down" }[event.key] : undefined;
    const row = step && (event.target as HTMLElement).closest("[data-story]");
    if (!row) return;
    event.preventDefault();
    const button = row.querySelector<HTMLButtonElement>(`[data-key^="${step} "]`);
    if (button?.type === "submit") form.current?.requestSubmit(button);
    else tell(button?.dataset.edge ?? "");
  };
  return (
    <form
      action={send}
      ref={form}
      className="stack"
      data-answered={state ? "" : undefined}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        pressed.current = pressedAt(event.currentTarget, event.nativeEvent.submitter);
      }}
      {...dragging}
    >
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="version" value={version} />
      <button type="submit" name="step" hidden ref={dropped} />
      <p className="vh" role="status" aria-live="polite" ref={status} key={state?.message}>
        {state?.ok ? state.message : ""}
      </p>
      {state && !state.ok ? <AnswerNotice state={state} /> : null}
      {children}
    </form>
  );
}
