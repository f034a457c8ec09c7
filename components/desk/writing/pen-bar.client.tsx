"use client";

import { useEffect, useState } from "react";
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
  const pen = useDraftValue((one) => one.presence())?.pen ?? null;
  const mayWrite = useDraftValue((one) => one.mayWrite());
  // With the next tidings of the pen it is tried again.
  const [unreached, setUnreached] = useState<PenView | null>(null);
  const asked = pen?.sitting === draft.sitting ? pen.asked : undefined;
  const shown = pen?.sitting === draft.sitting ? asked : !mayWrite;
  const who = firstName((asked ?? pen)?.name ?? "");
  const isElsewhere = !asked && pen?.personId === draft.personId;
  const title = words(asked ? "asks" : isElsewhere ? "elsewhere" : "editing", { who });
  // Who has it is said at once, and without a connection too: then it can neither be had nor given.
  const bar = (
    <div className="lockbar">
      <b role="status">{title}</b>
    </div>
  );
  return (
    <div className="pen-bar">
      {!pen || !shown ? null : unreached === pen ? (
        bar
      ) : (
        <PenStrip pen={pen} maySave={maySave} failed={() => setUnreached(pen)} meanwhile={bar} />
      )}
      {mayWrite ? null : <NotHere why={shown ? title : "none"} />}
    </div>
  );
}

/** Keys are answered once in so long, in milliseconds: each of them would be too much to listen to. */
const AGAIN = 5_000;

/** Answers whoever types in a text that is not theirs to write now: no key is swallowed without a word. */
function NotHere({ why }: { why: string }) {
  const words = useTranslations("desk.draft.pen");
  const [at, setAt] = useState(0);
  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, timeStamp }: KeyboardEvent) => {
      if (ctrlKey || metaKey || !/^(\S|Enter|Backspace|Delete|Process)$/u.test(key)) return;
      if (target instanceof Element && target.closest("[aria-readonly=true], [readonly]"))
        setAt(Math.ceil(timeStamp / AGAIN));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return at ? (
    <p className="not-here" role="alert" key={at}>
      {words("notHere", { why })}
    </p>
  ) : null;
}
