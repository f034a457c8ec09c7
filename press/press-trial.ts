import {
  createServer,
  IncomingMessage,
  request,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect, Socket, type AddressInfo } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { pageNotes, type PageNotes } from "@/lib/web/notes";
import { CollectedResponse } from "./collected";
import type { Expiries } from "./expiries";
import { Press, type PressOptions } from "./press";

/** A press under test: at work on a real port, before pages that the test makes. */

const EDITIONS = [
  { language: "en", isDefault: true },
  { language: "kk", isDefault: false },
];

const open: Server[] = [];

/** What the presses of one test have logged. */
export const logged: unknown[][] = [];

export function endTrials(): void {
  for (const server of open.splice(0)) server.close();
  logged.length = 0;
}

type Given = { method?: string; headers?: Record<string, string> };

/** A press at work on a port of its own, before pages made by `render`. */
export async function pressWith(render: PressOptions["render"], more: Partial<PressOptions> = {}) {
  const press = new Press({
    render,
    editions: () => Promise.resolve(EDITIONS),
    siteUrl: "https://news.example",
    files: new Set(["/icon.svg"]),
    log: (...line) => void logged.push(line),
    ...more,
  });
  let latest: ServerResponse | undefined;
  const server = createServer((asked, response) => void press.answer(asked, (latest = response)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const { port } = server.address() as AddressInfo;
  return {
    press,
    address: `http://127.0.0.1:${port}`,
    get: (path: string, given: Given = {}) => ask(port, path, given),
    raw: (text: string) => askRaw(port, text),
    here: (path: string, headers: IncomingHttpHeaders = {}) => askHere(press, path, headers),
    /** When the press has heard that whoever asked last has gone. */
    closed: () => new Promise((resolve) => latest?.once("close", resolve)),
  };
}

/** A press that keeps, told of changes and of the time by the test. */
export async function keepingPress(render: PressOptions["render"], more: Partial<PressOptions> = {}) {
  const world = new TrialWorld();
  const site = await pressWith(render, { expiries: world, now: () => world.time, ...more });
  let sequence = 0;
  const expire = (tags: string[], gone: string[] = []) =>
    site.press.expire({ sequence: (sequence += 1), tags, gone });
  const count = () => {
    const counted = site.press.count();
    if (!counted) throw new Error("This press keeps nothing.");
    return counted;
  };
  return { ...site, world, expire, expireAll: () => site.press.expireAll((sequence += 1)), count };
}

/** What a test lets a press know of the world: the time, what is due, and whether the database is heard. */
export class TrialWorld implements Expiries {
  time = Date.parse("2026-11-23T12:00:00Z");
  sequence = 0;
  dueNow: (() => Promise<void>) | undefined;
  silentSince: number | undefined;

  /** As the real one: it is told once, and not again. */
  due(): Promise<void> | undefined {
    const due = this.dueNow;
    this.dueNow = undefined;
    return due?.();
  }

  cutOffSince(): number | undefined {
    return this.silentSince;
  }
}

/** The notes of the page that is being rendered. */
export function notesOfPage(): PageNotes {
  const notes = pageNotes();
  if (!notes) throw new Error("No page is being rendered.");
  return notes;
}

/** A renderer whose pages name what they are made of. */
export function tagged(tags: readonly string[], page: PressOptions["render"]): PressOptions["render"] {
  return (asked, response) => {
    for (const tag of tags) notesOfPage().tags.add(tag);
    return page(asked, response);
  };
}

/** A promise, and what settles it. */
export function gate() {
  let open!: () => void;
  let fail!: (error: Error) => void;
  const promise = new Promise<void>((resolve, reject) => ([open, fail] = [resolve, reject]));
  return { promise, open, fail };
}

/** Long enough to be compressed. */
export const LONG = "<p>Water under the bridge, and more of it.</p>".repeat(200);

/** Pages that say how many were rendered before, made of the tags given, or given for their address. */
export function counting(tags: Record<string, string[]> | string[] = ["story:1"]) {
  const seen: string[] = [];
  const render: PressOptions["render"] = (asked, response) => {
    const url = asked.url ?? "";
    seen.push(url);
    const page = html(`<html lang="en"><body>${url} ${seen.length}${LONG}</body></html>`);
    return tagged(Array.isArray(tags) ? tags : (tags[url] ?? []), page)(asked, response);
  };
  return { render, seen };
}

/** Which rendering a page of `counting` came from. */
export function renderingOf({ text }: { text: string }): number {
  return Number(/ (\d+)<p>/.exec(text)?.[1]);
}

/** Waits until something holds, a turn of the loop at a time. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100_000 && !holds(); turns++) await turn();
  if (!holds()) throw new Error("It never came to that.");
}

/** A renderer that answers with one page, in two pieces. */
export function html(page: string, status = 200): PressOptions["render"] {
  return (_, response) => {
    response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" });
    response.write(page.slice(0, 10));
    response.end(page.slice(10));
  };
}

/** Asks without a connection, for when a thousand ask at once. */
async function askHere(press: Press, path: string, headers: IncomingHttpHeaders) {
  const asked = new IncomingMessage(new Socket());
  Object.assign(asked, { method: "GET", url: path, httpVersion: "1.1", headers });
  asked.push(null);
  const response = new CollectedResponse(asked);
  await press.answer(asked, response);
  const body = await response.body();
  return { status: response.statusCode, headers: response.getHeaders(), body, text: body.toString() };
}

/** Asks with exactly these bytes as the path, which `fetch` would tidy up first. */
function ask(port: number, path: string, { method = "GET", headers = {} }: Given) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }>(
    (resolve, reject) => {
      const asking = request({ port, host: "127.0.0.1", path, method, headers, agent: false }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () => {
          const body = Buffer.concat(pieces);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            text: body.toString(),
          });
        });
      });
      asking.on("error", reject).end();
    },
  );
}

function askRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket
      .on("data", (piece) => (answer += piece.toString()))
      .on("end", () => resolve(answer))
      .on("error", reject);
  });
}
