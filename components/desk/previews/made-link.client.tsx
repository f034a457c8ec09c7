"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useAnswer } from "@/components/ui/action-form.client";
import { Notice } from "@/components/ui/notice";
import { CopyAddress } from "./copy-address.client";

/** What the one who made an address is told, once. */
export type MadeLink = { address: string; label: string; number: number; until: string };

/** The address that was just made: this answer is the only place where it ever stands. */
export function MadeLinkNotice() {
  const words = useTranslations("desk.previews.links");
  const answer = useAnswer();
  const place = useRef<HTMLDivElement>(null);
  const made = answer?.ok && isMade(answer.show) ? answer.show : undefined;
  useEffect(() => {
    if (made) place.current?.focus();
  }, [made]);
  if (!made) return null;
  const { address, label, number, until } = made;
  return (
    <Notice tone="live" role="status" title={words("made", { label })} ref={place}>
      <p>{words("works", { number, until })}</p>
      <CopyAddress key={address} address={address} />
      <p className="strong">{words("once")}</p>
    </Notice>
  );
}

function isMade(value: unknown): value is MadeLink {
  return typeof value === "object" && value !== null && "address" in value && "until" in value;
}
