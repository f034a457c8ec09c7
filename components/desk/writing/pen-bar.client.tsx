"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PenView } from "@/lib/writing/fields";
import { useDraft, useDraftValue } from "./draft.client";
import { onDemand } from "./on-demand";
import { firstName } from "./presence.client";

const PenStrip = onDemand(async () => (await import("./pen-strip.client")).PenStrip);

/** Who has the pen, when it is somebody else; and for whoever has it, who asks for it. */
export function PenBar({ maySave }: { maySave: boolean }) {
  const words = useTranslations("desk.draft.pen");
  const draft = useDraft();
  const presence = useDraftValue((one) => one.presence());
  const isElsewhere = useDraftValue((one) => !one.mayWrite());
  // With the next tidings of the pen it is tried again.
  const [unreached, setUnreached] = useState<PenView | null>(null);
  const pen = presence?.pen ?? null;
  if (!pen) return null;
  const isOwn = pen.sitting === draft.sitting;
  if (isOwn ? !pen.asked : maySave && !isElsewhere) return null;
  if (unreached !== pen) return <PenStrip pen={pen} maySave={maySave} failed={() => setUnreached(pen)} />;
  // Without a connection the pen can neither be had nor given; who has it is said all the same.
  const who = firstName(pen.asked && isOwn ? pen.asked.name : pen.name);
  return (
    <div className="lockbar">
      <b role="status">{words(isOwn ? "asks" : "editing", { who })}</b>
    </div>
  );
}
