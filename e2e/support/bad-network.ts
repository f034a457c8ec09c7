import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as after } from "node:timers/promises";

/** What the network does to a save. */
export type Weather =
  /** Nothing. */
  | "fine"
  /** No connection: whatever comes is broken off. */
  | "cut"
  /** Two seconds there, and as long back. */
  | "slow"
  /** Each save arrives twice. */
  | "twice"
  /** A save seems lost to the one who sent it, and arrives after those that came later. */
  | "late"
  /** A save arrives, and its answer is lost. */
  | "unanswered";

/** How long a late save is on its way, in milliseconds. */
const LATE = 4000;

/** A network between the browsers and a newsroom. The weather is for saves; "cut" is for everything. */
export async function badNetwork(): Promise<{
  address: string;
  leadTo: (server: string) => void;
  turn: (weather: Weather) => void;
  /** How many saves came by in each weather. */
  saves: Record<Weather, number>;
  settled(): Promise<void>;
  close(): Promise<void>;
}> {
  let weather: Weather = "fine";
  let target = "";
  const saves: Record<Weather, number> = { fine: 0, cut: 0, slow: 0, twice: 0, late: 0, unanswered: 0 };
  const underWay = new Set<Promise<unknown>>();
  const server = createServer((incoming, outgoing) => {
    const isSave = incoming.method === "POST" && /\/draft$/.test(incoming.url ?? "");
    if (isSave) saves[weather] += 1;
    const way =
      weather === "cut" ? cutOff(incoming) : pass(incoming, outgoing, target, isSave ? weather : "fine");
    underWay.add(way);
    void way.catch(() => outgoing.destroy()).finally(() => underWay.delete(way));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    leadTo: (address) => (target = address),
    turn: (next) => {
      weather = next;
      if (next === "cut") server.closeAllConnections();
    },
    saves,
    settled: async () =>
      void (await Promise.allSettled([...underWay].map((way) => Promise.race([way, after(LATE * 2)])))),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function cutOff(incoming: IncomingMessage): Promise<void> {
  incoming.socket.destroy();
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: string,
  weather: Weather,
): Promise<void> {
  if (weather === "fine") return forward(incoming, outgoing, target);
  const body = await whole(incoming);
  if (weather === "slow") await after(2000);
  if (weather === "late") {
    outgoing.destroy();
    await after(LATE);
    return void (await send(incoming, target, body).catch(() => undefined));
  }
  const answer = await send(incoming, target, body);
  if (weather === "twice") await send(incoming, target, body);
  if (weather === "slow") await after(2000);
  if (weather === "unanswered") return void outgoing.destroy();
  outgoing.writeHead(answer.status, answer.headers).end(answer.body);
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const passed = request(target + (incoming.url ?? ""), {
      method: incoming.method,
      headers: incoming.headers,
    });
    passed.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on("error", reject);
      outgoing.on("close", () => {
        passed.destroy();
        resolve();
      });
    });
    passed.on("error", reject);
    incoming.pipe(passed);
  });
}

async function whole(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

function send(incoming: IncomingMessage, target: string, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const passed = request(target + (incoming.url ?? ""), {
      method: incoming.method,
      headers: incoming.headers,
    });
    passed.on("error", reject);
    passed.on("response", (answer) => {
      whole(answer).then(
        (text) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: text }),
        reject,
      );
    });
    passed.end(body);
  });
}
