import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@/bin/port.mjs";
import { HEALTH } from "@/press/health";
import { onCores, type Cores } from "./machine";

/** How long a server may take to start, in milliseconds. */
const PATIENCE = 120_000;

/** So much of what a server says is shown where it ends unasked, in characters. */
const LAST_WORDS = 4_000;

/** A program that answers, in a process of its own. `address` has no slash at its end. */
export type Server = { address: string; pid: number; stop: () => Promise<void> };

/** The newsroom as `npm start` serves it, on the database and data folder of the environment. */
export function startNewsroom(env: Record<string, string> = {}, cores: Cores = "own"): Promise<Server> {
  return startNode("server.ts", HEALTH, env, cores);
}

/** The same pages with nothing kept: every request is a rendering. */
export function startUnkept(): Promise<Server> {
  return startNode("bench/press/unkept-server.ts", "/", {});
}

/** An answer from memory, and nothing else: what Node.js can do at most. */
export function startBare(page: string): Promise<Server> {
  return startNode("bench/press/bare-server.ts", "/", { BARE_PAGE: page });
}

async function startNode(
  program: string,
  ready: string,
  given: Record<string, string>,
  cores: Cores = "own",
): Promise<Server> {
  const port = String(await freePort());
  const address = `http://127.0.0.1:${port}`;
  const env = { NODE_ENV: "production", HOST: "", PORT: port, INSTANCE_URL: address, ...given };
  const parameters = ["--import", "./bin/tied.mjs", "--import", "tsx", program];
  return startProgram(process.execPath, parameters, address, ready, env, cores);
}

/** Starts a program and waits until it answers at `ready`. */
export async function startProgram(
  program: string,
  parameters: readonly string[],
  address: string,
  ready: string,
  env: Record<string, string> = {},
  cores: Cores = "own",
): Promise<Server> {
  const [command, rest] = onCores(cores, program, parameters);
  const child = spawn(command, rest, {
    env: { ...process.env, ...env, NEWSROOM_TIED_TO: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let [said, isStopped] = ["", false];
  for (const output of [child.stdout, child.stderr])
    output?.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-LAST_WORDS)));
  const closed = once(child, "close").then(([code, signal]) => {
    if (!isStopped) process.stderr.write(`${program} ended by itself (${code ?? signal}):\n${said}\n`);
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started.`);
  await answersAt(address + ready, closed);
  return {
    ...{ address, pid },
    async stop() {
      isStopped = true;
      child.kill("SIGTERM");
      await closed;
    },
  };
}

async function answersAt(address: string, closed: Promise<unknown>): Promise<void> {
  let isClosed = false;
  void closed.then(() => (isClosed = true));
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && !isClosed) {
    const answer = await fetch(address).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${address}.`);
}
