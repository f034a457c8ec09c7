"use client";

import { useEffect, useRef, useState } from "react";
import { ActionAreaField, ActionCheck } from "@/components/ui/action-fields.client";
import { AltHelp } from "./alt-help";

type AltProps = {
  alt: string;
  decorative: boolean;
  fileName: string;
  words: Record<"alt" | "hint" | "decorative", string>;
};

/** Alternative text, with what can be better about it as it is typed. */
export function AltFields({ alt, decorative, fileName, words }: AltProps) {
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState({ alt, decorative, caption: "", credit: "" });
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const read = () => {
      const data = new FormData(form);
      const text = (name: string) => {
        const value = data.get(name);
        return typeof value === "string" ? value : "";
      };
      setTyped({
        ...{ alt: text("alt"), caption: text("caption"), credit: text("credit") },
        decorative: data.get("decorative") === "on",
      });
    };
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, []);
  return (
    <div ref={place} className="stack">
      <ActionAreaField
        name="alt"
        stored={alt}
        label={words.alt}
        hint={words.hint}
        rows={2}
        maxLength={1_000}
      />
      <AltHelp {...typed} fileName={fileName} />
      <ActionCheck name="decorative" stored={decorative} label={words.decorative} />
    </div>
  );
}
