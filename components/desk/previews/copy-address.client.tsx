"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

/** An address in a field from which it can be taken, and a button that takes it where the browser lets it. */
export function CopyAddress({ address }: { address: string }) {
  const words = useTranslations("desk.previews.links");
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
      <label htmlFor="address">{words("address")}</label>
      <div className="copyline">
        <input
          className="input"
          id="address"
          ref={field}
          readOnly
          value={address}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()}>{words("copy")}</Button>
      </div>
      <p className="hint" role="status">
        {said ? words(said) : null}
      </p>
    </div>
  );
}
