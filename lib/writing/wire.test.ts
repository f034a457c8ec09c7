import { describe, expect, it } from "vitest";
import type { Presence, WireMessage } from "./fields";
import { SlowTime } from "./newsroom-for-tests";
import { listen } from "./wire";

/** A stream as a browser holds it; `refused`: the newsroom opens no more of them for this account. */
class Stream {
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  says(presence: Presence): void {
    this.readyState = 1;
    this.onmessage?.({ data: JSON.stringify({ what: "text", presence }) });
  }

  breaks(): void {
    this.readyState = 2;
    this.onerror?.();
  }

  close(): void {
    this.readyState = 2;
  }
}

function listening() {
  const time = new SlowTime();
  const streams: Stream[] = [];
  const heard: WireMessage[] = [];
  let looks = 0;
  const presence = (): Presence => ({
    now: new Date(time.now()).toISOString(),
    version: 1,
    people: [],
    pen: null,
  });
  const wire = listen({
    ...{ storyId: 12, sitting: "a-tab-of-ana", timers: time },
    standing: async () => {
      looks++;
      return presence();
    },
    hear: (message) => heard.push(message),
    open: () => {
      const stream = new Stream();
      streams.push(stream);
      return stream as unknown as EventSource;
    },
  });
  return { time, streams, heard, wire, presence, looks: () => looks, newest: () => streams.at(-1) };
}

describe("the wire in a tab", () => {
  it("hears what the stream says and looks nothing up while it speaks", async () => {
    const { time, streams, heard, presence, looks, newest } = listening();
    for (let minute = 0; minute < 60; minute++) {
      newest()?.says(presence());
      await time.pass(60_000);
    }
    expect([heard.length, streams.length, looks()]).toEqual([60, 1, 0]);
  });

  it("opens the stream anew that a device which slept holds for open, though nothing comes over it", async () => {
    const { time, streams, presence, newest } = listening();
    newest()?.says(presence());
    await time.pass(100_000);
    expect(streams).toHaveLength(2);
    expect(streams[0]?.readyState).toBe(2);
    await time.pass(100_000);
    expect(streams).toHaveLength(3);
  });

  it("looks things up every fifteen seconds while it is refused a stream, and asks for one each time", async () => {
    const { time, streams, heard, looks, newest } = listening();
    for (let look = 1; look <= 4; look++) {
      newest()?.breaks();
      await time.pass(15_000);
      expect([looks(), heard.length, streams.length]).toEqual([look, look, look + 1]);
    }
  });

  it("is silent once the tab is closed, and speaks again when the page comes back", async () => {
    const { time, streams, heard, wire, presence, looks, newest } = listening();
    wire.close();
    newest()?.says(presence());
    await time.pass(600_000);
    expect([heard.length, streams.length, looks()]).toEqual([0, 1, 0]);
    wire.reopen();
    newest()?.says(presence());
    expect(heard).toHaveLength(1);
  });
});
