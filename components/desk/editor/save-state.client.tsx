"use client";

import { useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { useTranslations } from "use-intl";
import { useAnswer } from "@/components/ui/action-form.client";

/** Where the text stands, in words, always in the same place; and a question before unsaved words are left behind. */
export function SaveState({ saved, readOnly }: { saved: string; readOnly: boolean }) {
  const words = useTranslations("desk.editor.save");
  const place = useRef<HTMLSpanElement>(null);
  const [typed, setTyped] = useState(false);
  const { pending } = useFormStatus();
  const answer = useAnswer();
  const refused = answer !== null && !answer.ok;
  const open = (typed || refused) && !pending && !readOnly;
  useEffect(() => {
    const form = place.current?.closest("form");
    const note = () => setTyped(true);
    form?.addEventListener("input", note);
    return () => form?.removeEventListener("input", note);
  }, []);
  useEffect(() => {
    if (!open) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [open]);
  const [tone, sentence] = pending
    ? ["", words("saving")]
    : refused
      ? [" stop", words("refused")]
      : typed
        ? [" warn", words("typed")]
        : ["", words("saved", { moment: saved })];
  return (
    <span className={`save${tone}`} role="status" ref={place}>
      {sentence}
    </span>
  );
}
