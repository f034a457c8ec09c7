"use client";

import { useEffect, useRef } from "react";
import { Notice, type NoticeTone } from "@/components/ui/notice";

/** What an act upon the front did. It takes the focus, since what was pressed is no longer there. */
export function SaidNotice({ title, tone = "live" }: { title: string; tone?: NoticeTone }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return <Notice tone={tone} role="status" title={title} ref={notice} />;
}
