"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Draft } from "@/lib/writing/fields";
import { draftWords } from "./draft-words";

/** Puts a text on the clipboard, as plain words, and says so. */
export function CopyText({ read }: { read: () => Draft }) {
  const words = useTranslations("desk.draft.save");
  const [copied, setCopied] = useState(false);
  return (
    <Button
      size="sm"
      onClick={async () => {
        await copyWords(draftWords(read()));
        setCopied(true);
      }}
    >
      <span aria-live="polite">{copied ? words("copied") : words("copy")}</span>
    </Button>
  );
}

/** Puts words on the clipboard. A page without encryption has none of its own: what is selected is copied there. */
export async function copyWords(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}
