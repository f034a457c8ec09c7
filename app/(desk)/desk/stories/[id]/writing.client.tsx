"use client";

import { useEffect, useState, type ReactNode } from "react";
import { DraftContext } from "@/components/desk/writing/draft.client";
import { openDevice } from "@/lib/writing/device";
import { openDraft, type Opened } from "@/lib/writing/keeper";
import { hookPage } from "@/lib/writing/page-events";
import { BROWSER_TIMERS } from "@/lib/writing/timers";
import { overHttp } from "@/lib/writing/transport";
import { listen } from "@/lib/writing/wire";

/**
 * Keeps what is typed below, for as long as the story is open in this tab: the server may render the page anew as
 * often as it likes. It is written anew only where an act has put another text in place of the one shown.
 */
export function Writing({ opened, children }: { opened: Opened; children: ReactNode }) {
  const [tab] = useState(() => tabOf(opened));
  const { keeper, transport } = tab;
  const { storyId, maySave } = opened;
  const { version } = opened.stored;
  useEffect(() => {
    keeper.start();
    const wire = listen({
      ...{ storyId, sitting: keeper.sitting, timers: BROWSER_TIMERS, standing: transport.standing },
      hear: ({ what, presence }) => {
        keeper.hear(what, presence);
        dispatchEvent(new Event(`newsroom:${what}`));
      },
      open: typeof EventSource === "undefined" ? undefined : (address) => new EventSource(address),
    });
    const unhook = hookPage(keeper, wire);
    return () => {
      unhook();
      wire.close();
      keeper.close();
    };
  }, [keeper, transport, storyId]);
  useEffect(() => void keeper.lookUp(version), [keeper, version]);
  useEffect(() => keeper.allow(maySave), [keeper, maySave]);
  return <DraftContext value={keeper}>{children}</DraftContext>;
}

function tabOf(opened: Opened) {
  const transport = overHttp(opened, (address, more) => fetch(address, more));
  const keeper = openDraft({
    ...{ opened, transport, sitting: newName(), device: openDevice(), timers: BROWSER_TIMERS },
  });
  return { keeper, transport };
}

/** A name that no other tab has: 128 random bits. A page without encryption has no randomUUID. */
function newName(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
