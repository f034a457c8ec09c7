"use client";

import { useEffect, useRef } from "react";
import { AnswerNotice, useAnswer } from "@/components/ui/action-form.client";

/** What the form around was told; a refusal takes the focus. */
export function FormAnswer() {
  const answer = useAnswer();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer && !answer.ok) place.current?.focus();
  }, [answer]);
  return <AnswerNotice state={answer} ref={place} />;
}
