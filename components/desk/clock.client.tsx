"use client";

import { useEffect, useState } from "react";

type ClockProps = {
  /** The server's instant when it rendered, in milliseconds since 1970. */
  now: number;
  machine: string;
  timeWords: string;
  zone: string;
};

/** The newsroom's time: the server's, ticking on. It decides nothing. */
export function Clock({ now, machine, timeWords, zone }: ClockProps) {
  const [shown, setShown] = useState(timeWords);
  useEffect(() => {
    const arrived = Date.now();
    const inZone = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "medium" });
    const tick = setInterval(() => setShown(inZone.format(now + Date.now() - arrived)), 1_000);
    return () => clearInterval(tick);
  }, [now, zone]);
  return <time dateTime={machine}>{shown}</time>;
}
