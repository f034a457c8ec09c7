import type { Presence, WireMessage } from "./fields";
import type { Timers } from "./timers";

/** How often things are looked up while the wire is silent because it is down, in milliseconds. */
const POLL = 15_000;

/** After how long a silence the stream counts as dead, in milliseconds: the newsroom says something every minute. */
const SILENCE = 90_000;

type Parts = {
  storyId: number;
  sitting: string;
  timers: Timers;
  standing: (sitting: string) => Promise<Presence>;
  hear: (message: WireMessage) => void;
  /** Opens a stream of server-sent events; absent where the browser has none. */
  open?: ((address: string) => EventSource) | undefined;
};

export type Wire = { close(): void; reopen(): void };

/**
 * Listens to what happens in a story. While the stream is down, things are looked up every 15 seconds, and the
 * stream is opened again with each look; so is one over which nothing comes any more, which a device that slept may
 * hold for open.
 */
export function listen(parts: Parts): Wire {
  const { storyId, sitting, timers, hear } = parts;
  const address = `/api/desk/stories/${storyId}/events?sitting=${encodeURIComponent(sitting)}`;
  let source: EventSource | null = null;
  let cancel: () => void = () => undefined;
  let closed = false;

  function open(): void {
    if (closed) return;
    source?.close();
    source = parts.open?.(address) ?? null;
    cancel();
    if (!source) return lookLater();
    const opened = source;
    openLater();
    opened.onmessage = ({ data }) => {
      if (opened === source) openLater();
      const message = messageOf(data);
      if (message && !closed && opened === source) hear(message);
    };
    opened.onerror = () => {
      if (opened === source) lookLater();
    };
  }

  function openLater(): void {
    cancel();
    cancel = timers.after(SILENCE, open);
  }

  function lookLater(): void {
    cancel();
    cancel = timers.after(POLL, () => void look());
  }

  async function look(): Promise<void> {
    try {
      const presence = await parts.standing(sitting);
      if (!closed) hear({ what: "people", presence });
    } catch {
      // The next look comes by itself.
    }
    if (closed) return;
    if (source?.readyState === 1) return openLater();
    open();
    lookLater();
  }

  function close(): void {
    closed = true;
    cancel();
    source?.close();
    source = null;
  }

  open();
  return {
    close,
    reopen() {
      closed = false;
      open();
    },
  };
}

function messageOf(data: unknown): WireMessage | null {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data) as Partial<WireMessage>;
    return message.presence && message.what ? (message as WireMessage) : null;
  } catch {
    return null;
  }
}
