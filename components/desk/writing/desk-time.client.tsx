"use client";

import { useEffect, useState } from "react";
import { useFormatter } from "use-intl";
import { useDraft } from "./draft.client";

/** Says an instant (ISO 8601) as the desk does: its time with seconds in the site's zone, and its day when that is not today. */
export function useDeskTime(): (instant: string, seconds?: boolean) => string {
  const format = useFormatter();
  const draft = useDraft();
  return (instant, seconds = true) => {
    const at = new Date(instant);
    if (Number.isNaN(at.getTime())) return "";
    const day = (date: Date | number) =>
      format.dateTime(date, { day: "numeric", month: "long", year: "numeric" });
    const time = format.dateTime(at, {
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
      ...(seconds ? { second: "2-digit" } : {}),
    });
    return day(at) === day(draft.now()) ? time : `${day(at)}, ${time}`;
  };
}

/** The newsroom's time, again every so many milliseconds; null before the page is shown. */
export function useNow(every: number): number | null {
  const draft = useDraft();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(draft.now());
    tick();
    const timer = setInterval(tick, every);
    return () => clearInterval(timer);
  }, [draft, every]);
  return now;
}
