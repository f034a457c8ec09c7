"use client";

import { useAnswer } from "@/components/ui/action-form.client";
import { Notice } from "@/components/ui/notice";

/** What the act before did, until the form has something newer to say. */
export function Said({ said, tone }: { said: string; tone: "live" | "warn" }) {
  return useAnswer() === null ? <Notice tone={tone} role="status" title={said} /> : null;
}
