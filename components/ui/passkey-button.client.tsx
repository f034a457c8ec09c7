"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import { useAnswer } from "./action-form.client";
import { FieldError } from "./field";

type PasskeyButtonProps = {
  /** The field of the form around that takes what the passkey says, as JSON. */
  name: string;
  /** Where the browser asks what is to be signed. */
  address: string;
  label: string;
  /** Said when the browser or its owner breaks it off. */
  brokenOff: string;
  /** Makes a new passkey instead of using one. */
  makes?: boolean;
  /** Offers passkeys where the e-mail is typed as well, in browsers that do. */
  autofill?: boolean;
  tone?: "act";
};

/**
 * Has a passkey say who is there, and sends the form around with it. Browsers without passkeys, and pages without
 * scripts, show nothing of it.
 */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { name, label, brokenOff, makes = false, autofill = false, tone } = props;
  const isOffered = useSyncExternalStore(noChange, knowsPasskeys, () => false);
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const answer = useAnswer();
  const said = answer && !answer.ok ? answer.fields?.[name] : undefined;
  const act = (what: object) => sendWith(field.current, what, answer?.values);
  useEffect(() => {
    // What was signed once is not sent again with whatever is typed next.
    if (field.current) field.current.value = "";
  }, [answer]);
  useAutofill(autofill && isOffered, props.address, act);
  const ask = async () => {
    setFault(undefined);
    try {
      act(await asked(props.address, makes));
    } catch (error) {
      setFault(error instanceof Refused ? error.message : brokenOff);
    }
  };
  return (
    <>
      <input type="hidden" name={name} ref={field} />
      {isOffered ? (
        <button
          type="button"
          id={name}
          className={["btn", "wide", tone].filter(Boolean).join(" ")}
          aria-describedby={(fault ?? said) ? `${name}-error` : undefined}
          onClick={() => void ask()}
        >
          {label}
        </button>
      ) : null}
      <div className="field" role="alert">
        <FieldError name={name} error={fault ?? said} />
      </div>
    </>
  );
}

/** What the server refused, in its own words. */
class Refused extends Error {}

const noChange = () => () => {};
const knowsPasskeys = () => typeof PublicKeyCredential === "function";

/** What the browser is to do, from the server; then what the passkey says to it. */
async function asked(address: string, makes: boolean, autofill = false): Promise<object> {
  const [{ startAuthentication, startRegistration }, answer] = await Promise.all([
    import("@simplewebauthn/browser"),
    fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" }),
  ]);
  const optionsJSON = (await answer.json()) as PublicKeyCredentialCreationOptionsJSON & { message?: string };
  if (!answer.ok) throw new Refused(optionsJSON.message);
  if (makes) return startRegistration({ optionsJSON });
  return startAuthentication({ optionsJSON, useBrowserAutofill: autofill });
}

/** Sends the form with what the passkey said, by the button that was refused before, if one was. */
function sendWith(field: HTMLInputElement | null, said: object, sent: Record<string, string> = {}): void {
  if (!field?.form) return;
  field.value = JSON.stringify(said);
  const buttons = [...field.form.querySelectorAll<HTMLButtonElement>("button[type=submit][name]")];
  field.form.requestSubmit(buttons.find(({ name, value }) => sent[name] === value));
}

function useAutofill(isOffered: boolean, address: string, act: (said: object) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!isOffered) return;
    let isHere = true;
    const leave = () =>
      void import("@simplewebauthn/browser").then((it) => it.WebAuthnAbortService.cancelCeremony());
    void import("@simplewebauthn/browser")
      .then(async ({ browserSupportsWebAuthnAutofill }) => {
        if (!(await browserSupportsWebAuthnAutofill()) || !isHere) return;
        const said = await asked(address, false, true);
        if (isHere) latest.current(said);
      })
      // Whoever types a password instead has broken it off, and need not be told.
      .catch(() => undefined);
    return () => {
      isHere = false;
      leave();
    };
  }, [isOffered, address]);
}
