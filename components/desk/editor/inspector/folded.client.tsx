"use client";

import { useState, type ReactNode } from "react";
import { useDraftValue } from "@/components/desk/writing/draft.client";
import type { DraftStore } from "@/lib/writing/fields";

type FoldedProps = {
  title: string;
  /** Whether the draft says anything of it, or has to. */
  isSaid: (draft: DraftStore) => boolean;
  /** What it holds; where that cannot be had, it closes again. */
  children: (failed: () => void) => ReactNode;
};

/** A part that few stories need. It opens by itself as soon as anything is said in it, and never closes by itself. */
export function Folded({ title, isSaid, children }: FoldedProps) {
  const said = useDraftValue(isSaid);
  const [before, setBefore] = useState(false);
  const [open, setOpen] = useState(false);
  if (said !== before) {
    setBefore(said);
    if (said) setOpen(true);
  }
  return (
    <details className="part" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open ? children(() => setOpen(false)) : null}
    </details>
  );
}
