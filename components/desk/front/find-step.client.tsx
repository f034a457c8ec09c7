"use client";

import { useEffect, useRef } from "react";
import { useField } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";

type FindStepProps = {
  label: string;
  button: string;
  /** What was found last, in words. */
  told: string;
};

/**
 * Looks for something to choose from, within a form that saves: nothing typed is lost by it. Enter in this field looks,
 * in any other field of the form it saves; without JavaScript it looks in both, which loses nothing either.
 */
export function FindStep({ label, button, told }: FindStepProps) {
  const { value } = useField("looked", "");
  const own = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = own.current?.form;
    const saves = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== "Enter" || event.isComposing || !(target instanceof HTMLInputElement)) return;
      if (target === own.current) return;
      event.preventDefault();
      form?.requestSubmit(form.querySelector<HTMLButtonElement>("button:not([name])[type=submit]"));
    };
    form?.addEventListener("keydown", saves);
    return () => form?.removeEventListener("keydown", saves);
  }, []);
  return (
    <div className="field">
      <label htmlFor="looked">{label}</label>
      <div className="line frontfind">
        <input
          className="input grow"
          type="search"
          id="looked"
          name="looked"
          maxLength={200}
          defaultValue={value}
          ref={own}
          autoComplete="off"
        />
        <SubmitButton name="step" value="find">
          {button}
        </SubmitButton>
      </div>
      <p className="hint" role="status">
        {told}
      </p>
    </div>
  );
}
