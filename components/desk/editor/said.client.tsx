"use client";

import { useAnswer } from "@/components/ui/action-form.client";
import { Notice } from "@/components/ui/notice";

/** What the act before did, until the form has something newer to say. */
export function Said({ said }: { said: string }) {
  return useAnswer() === null ? <Notice tone="live" role="status" title={said} /> : null;
}
