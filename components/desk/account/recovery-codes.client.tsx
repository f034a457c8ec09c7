"use client";

import { useAnswer } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";

type Shown = { codes: string[] };
type RecoveryCodesProps = {
  words: { title: string; about: string; make: string; file: string };
};

/** The button that makes recovery codes; once they are made, the codes in its place, and never again. */
export function RecoveryCodes({ words }: RecoveryCodesProps) {
  const answer = useAnswer();
  const shown = answer?.ok ? (answer.show as Shown | undefined) : undefined;
  if (!shown) return <SubmitButton tone="act">{words.make}</SubmitButton>;
  const text = `${shown.codes.join("\n")}\n`;
  return (
    <div className="stack" role="status">
      <h2>{words.title}</h2>
      <p>{words.about}</p>
      <ol className="recoverycodes">
        {shown.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a
          className="btn"
          download="newsroom-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {words.file}
        </a>
      </p>
    </div>
  );
}
