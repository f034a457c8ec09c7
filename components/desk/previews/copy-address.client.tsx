"use client";

import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

/** An address in a field from which it can be taken, and a button that takes it where the browser lets it; `label` says which, where there are several. */
export function CopyAddress({ address, label }: { address: string; label?: string }) {
  const words = useTranslations("desk.previews.links");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<"copied" | "notCopied">();
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setSaid("copied");
    } catch {
      setSaid("notCopied");
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? words("address")}</label>
      <div className="copyline">
        <input
          className="input"
          id={id}
          ref={field}
          readOnly
          value={address}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()} aria-label={label ? `${words("copy")}: ${label}` : undefined}>
          {words("copy")}
        </Button>
      </div>
      <p className="hint" role="status">
        {said ? words(said) : null}
      </p>
    </div>
  );
}
