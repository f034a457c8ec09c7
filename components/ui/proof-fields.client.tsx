"use client";

import type { ProofKinds } from "@/lib/web/action-state";
import { useAnswer } from "./action-form.client";
import { PasskeyButton } from "./passkey-button.client";
import { TextField } from "./text-field";

export type ProofWords = {
  title: string;
  about: string;
  password: string;
  code: string;
  codeHint: string;
  passkey: string;
  brokenOff: string;
  none: string;
};

type ProofFieldsProps = {
  words: ProofWords;
  /** By what, where the form asks from the start; absent: once the act was refused for want of a proof. */
  kinds?: ProofKinds;
};

/**
 * In the form of a dangerous act: by what somebody proves again who they are. One of them is enough, and whatever was
 * typed into the form stays.
 */
export function ProofFields({ words, kinds }: ProofFieldsProps) {
  const answer = useAnswer();
  const refused = answer && !answer.ok ? answer : null;
  const asked = refused?.prove ?? kinds;
  if (!asked) return null;
  const { password, code, passkey } = asked;
  return (
    <fieldset className="panel proving">
      <legend className="label">{words.title}</legend>
      <p className="small ink2">{password || code || passkey ? words.about : words.none}</p>
      {password ? (
        <TextField
          name="proofPassword"
          type="password"
          label={words.password}
          autoComplete="current-password"
          error={refused?.fields?.proofPassword}
        />
      ) : null}
      {code ? (
        <TextField
          name="proofCode"
          label={words.code}
          hint={words.codeHint}
          inputMode="text"
          autoComplete="one-time-code"
          error={refused?.fields?.proofCode}
        />
      ) : null}
      {passkey ? (
        <PasskeyButton
          name="proofPasskey"
          address="/api/desk/proof"
          label={words.passkey}
          brokenOff={words.brokenOff}
        />
      ) : null}
    </fieldset>
  );
}
