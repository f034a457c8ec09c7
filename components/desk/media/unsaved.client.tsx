"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { useAnswer } from "@/components/ui/action-form.client";
import { hasStored, linesOf, storedIn } from "./typed-lines";

type UnsavedProps = { words: Record<"mark" | "leave", string> };

/**
 * Says beside a form's button that something in it is not saved yet; whoever would lose that by leaving the page, or by
 * another act on it, is asked first.
 */
export function Unsaved({ words }: UnsavedProps) {
  const answer = useAnswer();
  const { data } = useFormStatus();
  const place = useRef<HTMLParagraphElement>(null);
  const stored = useRef<string>(null);
  const sent = useRef<string>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  const look = useEffectEvent(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    stored.current ??= hasStored(answer) ? storedIn(form) : "";
    setUnsaved(linesOf(new FormData(form)) !== stored.current);
  });
  useEffect(() => {
    if (data) sent.current = linesOf(data);
  }, [data]);
  useEffect(() => {
    if (answer?.ok && sent.current !== null) stored.current = sent.current;
    look();
  }, [answer]);
  useEffect(() => {
    const form = place.current?.closest("form");
    form?.addEventListener("input", look);
    return () => form?.removeEventListener("input", look);
  }, []);
  useAskedFirst(isUnsaved, place, words.leave);
  return (
    <p ref={place} role="status" className="small warn unsaved">
      {isUnsaved ? words.mark : ""}
    </p>
  );
}

/** Before the page is left, by whatever link, and before another form on it, which makes the page anew. */
function useAskedFirst(isUnsaved: boolean, place: { current: Element | null }, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const closing = new AbortController();
    const { signal } = closing;
    window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    const ask = (event: SubmitEvent) => {
      const other = event.target instanceof Element ? event.target : null;
      const isOwn = other === place.current?.closest("form");
      if (isOwn || !other?.closest("main") || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("submit", ask, { capture: true, signal });
    return () => closing.abort();
  }, [isUnsaved, place, question]);
}
