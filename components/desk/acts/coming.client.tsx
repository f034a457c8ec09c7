"use client";

import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { useTranslations } from "use-intl";
import { useAnswer } from "@/components/ui/action-form.client";
import type { PublishView } from "@/lib/stories/desk-view";
import { Stamps } from "./stamps";

/** What a time that was typed would mean. */
export type Coming = {
  /** "22 November 2026, 14:05 (+05)" */
  moment: string;
  /** The dates readers see then, by the kind of change; absent for an end. */
  stamps?: PublishView["stampsAfter"];
};

/** The kinds of change, and the entry that each of them writes. */
const CHANGES = [
  ["fix", "fix"],
  ["update", "updated"],
  ["correct", "corrected"],
  ["clarify", "clarified"],
] as const;

/**
 * What the form was told of the time that was typed, or of the one that stood there at first; null as soon as
 * another one is being typed.
 */
function useComing(initial: Coming, place: RefObject<HTMLElement | null>): Coming | null {
  const answer = useAnswer();
  const [typedAfter, setTypedAfter] = useState<{ answer: typeof answer } | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const typed = ({ target }: Event) => {
      const name = target instanceof HTMLInputElement ? target.name : "";
      if (name === "day" || name === "at") setTypedAfter({ answer });
    };
    form?.addEventListener("input", typed);
    return () => form?.removeEventListener("input", typed);
  }, [answer, place]);
  if (typedAfter?.answer === answer && typedAfter !== null) return null;
  if (answer === null) return initial;
  return answer.ok && isComing(answer.show) ? answer.show : null;
}

function isComing(show: unknown): show is Coming {
  return show !== null && typeof show === "object" && "moment" in show;
}

/** The public dates after a scheduled publication, or after each kind of change. */
export function ComingDates({ initial, kind }: { initial: Coming; kind: "publish" | "change" }) {
  const words = useTranslations();
  const place = useRef<HTMLDivElement>(null);
  const coming = useComing(initial, place);
  const stamps = coming?.stamps;
  return (
    <div className="stack" role="status" ref={place}>
      {coming ? (
        <p className="small muted">{words("desk.schedule.atTime", { moment: coming.moment })}</p>
      ) : (
        <p className="small muted">{words("desk.schedule.pressLook")}</p>
      )}
      {stamps && kind === "publish" ? <Stamps stamps={stamps.published} words={words} next /> : null}
      {stamps && kind === "change" ? (
        <>
          <p className="small muted after-none">{words("desk.change.choose")}</p>
          {CHANGES.map(([name, entry]) => (
            <div className={`after-${name}`} key={name}>
              <Stamps stamps={stamps[entry]} words={words} next />
            </div>
          ))}
        </>
      ) : null}
    </div>
  );
}

/**
 * What the button does, with the time that was typed as soon as it is known. Without JavaScript nobody would notice
 * another time being typed, so no time is named.
 */
export function ScheduleWords({ initial, number }: { initial: Coming; number?: number }) {
  const words = useTranslations("desk.schedule");
  const place = useRef<HTMLSpanElement>(null);
  const coming = useComing(initial, place);
  const awake = useSyncExternalStore(never, yes, no);
  const moment = awake ? coming?.moment : undefined;
  return <span ref={place}>{moment === undefined ? plain() : named(moment)}</span>;

  function plain() {
    return number === undefined ? words("buttonEnd") : words("button", { number });
  }
  function named(at: string) {
    return number === undefined
      ? words("buttonEndAt", { moment: at })
      : words("buttonAt", { number, moment: at });
  }
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
