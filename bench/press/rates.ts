import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { load, type Load } from "./load";
import { processorTime } from "./machine";
import { startNginx } from "./nginx";
import { pageAt, type StoredPage } from "./page";
import { livePaths } from "./papers";
import { startBare, startNewsroom, startUnkept, type Server } from "./servers";
import { middle } from "./figures";

/** How long each server is loaded before it counts, in seconds, then how long and how often. */
const WARM_UP = 4;
const SECONDS = 5;
const ROUNDS = 5;

/** A rendering takes longer to come up to speed. */
const UNKEPT_WARM_UP = 30;
const UNKEPT_SECONDS = 20;
const UNKEPT_ROUNDS = 3;

export type Rate = {
  /** Requests a second, and milliseconds to the answer: of each the middle of all rounds. */
  rate: number;
  p50: number;
  p99: number;
  failed: number;
  /** How much of its core's time an answer took, in milliseconds; undefined where it cannot be known. */
  core?: number | undefined;
};

export type Rates = {
  path: string;
  bytes: number;
  nginx: Rate | undefined;
  bare: Rate;
  press: Rate;
  /** Nothing kept: the same article, and all the paper's articles at random. */
  unkept: Rate;
  unkeptMix: Rate;
};

/** The same bytes of one article from nginx, from a bare server on Node.js and from the press, in turns; then with nothing kept. */
export async function measureRates(article: string, nginx: string | undefined): Promise<Rates> {
  const folder = mkdtempSync(path.join(tmpdir(), "newsroom-nginx-"));
  const servers: Server[] = [];
  const opened = async (server: Promise<Server>) => {
    servers.push(await server);
    return server;
  };
  try {
    const press = await opened(startNewsroom());
    const page = await pageAt(press.address + article);
    const stored = path.join(folder, "stored.json");
    writeFileSync(stored, JSON.stringify(page));
    const bare = await opened(startBare(stored));
    const file = nginx && (await opened(startNginx(nginx, folder, page)));
    const all = [file, bare, press].filter((server) => server !== undefined && server !== "");
    for (const server of all) await requireSame(server, article, page);
    const rounds = await inTurns(all, article);
    const rateOf = (server: Server) => rated(rounds.get(server) ?? []);
    const kept = { nginx: file ? rateOf(file) : undefined, bare: rateOf(bare), press: rateOf(press) };
    for (const server of servers.splice(0)) await server.stop();
    return {
      path: article,
      bytes: Buffer.from(page.body, "base64").length,
      ...kept,
      ...(await unkeptRates(article, folder)),
    };
  } finally {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the one says must be what the others say, or their rates could not be compared. */
async function requireSame(server: Server, article: string, page: StoredPage): Promise<void> {
  const found = await pageAt(server.address + article);
  const differs = Object.keys({ ...page.headers, ...found.headers }).filter(
    (name) => page.headers[name] !== found.headers[name],
  );
  if (found.body !== page.body || differs.length > 0)
    throw new Error(`${server.address} sends another page: ${differs.join(", ") || "other bytes"}.`);
}

async function inTurns(servers: readonly Server[], article: string): Promise<Map<Server, Load[]>> {
  for (const server of servers) await load(server.address + article, WARM_UP);
  const rounds = new Map<Server, Load[]>(servers.map((server) => [server, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const server of servers) rounds.get(server)?.push(await load(server.address + article, SECONDS));
  return rounds;
}

async function unkeptRates(article: string, folder: string): Promise<Pick<Rates, "unkept" | "unkeptMix">> {
  const paths = path.join(folder, "paths");
  writeFileSync(paths, (await livePaths()).join("\n"));
  const server = await startUnkept();
  try {
    const one = () => load(server.address + article, UNKEPT_SECONDS);
    const any = () => load(server.address, UNKEPT_SECONDS, paths);
    await load(server.address + article, UNKEPT_WARM_UP);
    const [unkept, unkeptMix]: [Timed[], Timed[]] = [[], []];
    for (let round = 0; round < UNKEPT_ROUNDS; round += 1) {
      unkept.push(await timed(server, one));
      unkeptMix.push(await timed(server, any));
    }
    return { unkept: rated(unkept), unkeptMix: rated(unkeptMix) };
  } finally {
    await server.stop();
  }
}

type Timed = Load & { core?: number | undefined };

async function timed({ pid }: Server, work: () => Promise<Load>): Promise<Timed> {
  const before = processorTime(pid);
  const done = await work();
  const after = processorTime(pid);
  const core = before === undefined || after === undefined ? undefined : (after - before) / done.requests;
  return { ...done, core };
}

function rated(rounds: readonly Timed[]): Rate {
  const cores = rounds.flatMap(({ core }) => core ?? []);
  return {
    rate: middle(rounds.map(({ requests, seconds }) => requests / seconds)),
    p50: middle(rounds.map(({ p50 }) => p50)),
    p99: middle(rounds.map(({ p99 }) => p99)),
    failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
    core: cores.length > 0 ? middle(cores) : undefined,
  };
}
