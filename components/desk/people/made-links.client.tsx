"use client";

import { useEffect, useRef } from "react";
import { CopyAddress } from "@/components/desk/previews/copy-address.client";
import { useAnswer } from "@/components/ui/action-form.client";
import { Notice } from "@/components/ui/notice";

/** A link that no mail has taken to whom it is for: an admin does, who sees it this once. */
export type MadeLinkShown = { address: string; label: string };
export type MadeLinksShown = { title: string; about: string; once: string; links: MadeLinkShown[] };

/** The links that were just made: this answer is the only place where they ever stand. */
export function MadeLinks() {
  const answer = useAnswer();
  const place = useRef<HTMLDivElement>(null);
  const made = answer?.ok && areMade(answer.show) ? answer.show : undefined;
  useEffect(() => {
    if (made) place.current?.focus();
  }, [made]);
  if (!made) return null;
  return (
    <Notice tone="live" role="status" title={made.title} ref={place}>
      <p>{made.about}</p>
      {made.links.map(({ address, label }) => (
        <CopyAddress key={address} address={address} label={label} />
      ))}
      <p className="strong">{made.once}</p>
    </Notice>
  );
}

function areMade(value: unknown): value is MadeLinksShown {
  return typeof value === "object" && value !== null && "links" in value && "once" in value;
}
