import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { listeningHook } from "../lib/clockwork/listening-hook";
import { ownServer, plannedNewsroom } from "./support/own-newsroom";

/** Long enough to kill the server before the story is due, in seconds. */
const AHEAD = 8;

type ChangeLog = { entries: { kind: string; at: string; recorded?: string; hash?: string }[] };

test("a story whose time comes while the newsroom is dead is there from the first request on, and the world is told once", async () => {
  test.setTimeout(120_000);
  const hook = await listeningHook();
  const newsroom = await plannedNewsroom();
  const server = await ownServer(newsroom.databaseUrl, hook.address);
  try {
    await server.start();
    const { path, at, storyId } = await newsroom.plan(AHEAD);
    expect((await fetch(server.address + path)).status).toBe(404);
    await server.end("SIGKILL");
    const due = Date.parse(at);
    expect(Date.now(), "the server was killed before the story was due").toBeLessThan(due);
    await after(due - Date.now() + 3000);
    expect(hook.received).toEqual([]);

    const [first] = await Promise.all([firstAnswer(server.address + path), server.start()]);
    expect(first.status).toBe(200);
    expect(await first.text()).toContain("While the newsroom was dark");
    await expect.poll(() => hook.received.length).toBe(1);
    const log = (await (await fetch(`${server.address}${path}/changes.json`)).json()) as ChangeLog;
    expect(log.entries.map(({ kind, at, hash }) => [kind, at, hash?.length])).toEqual([
      ["published", at, 64],
    ]);
    expect(Date.parse(log.entries[0]?.recorded ?? "")).toBeGreaterThan(due + 3000);

    await server.end("SIGKILL");
    await server.start();
    // The clock looks every three seconds: what it had not understood as done it would have done again by now.
    await after(4000);
    expect(hook.received.map(({ body }) => [body.key, body.at])).toEqual([[`story-${storyId}-entry-1`, at]]);
  } finally {
    await server.end("SIGTERM");
    server.forget();
    await newsroom.close();
    await hook.close();
  }
});

/** What the very first request is answered that finds the port open: it is held until the server can answer. */
async function firstAnswer(address: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer) return answer;
    await after(5);
  }
}
