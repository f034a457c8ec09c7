import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request as askPlain, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as askByTls } from "node:https";
import { createServer as createSocketServer, connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { Press } from "@/press/press";

/** For tests of what stands before the newsroom: the real servers, before a real press. */

/** Where Debian puts servers; not every user has it among the places for programs. */
const PROGRAMS = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/** Whether a program can be called. */
export function isInstalled(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { env: PROGRAMS, stdio: "ignore" }).status === 0;
}

/** Runs a program to its end. Throws with what it said where it failed. */
export function runProgram(program: string, args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { env: PROGRAMS, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}

/** A folder of the test's own. */
export function trialFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "newsroom-deploy-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts a server and waits until it listens. @returns what stops it */
export async function startServer(
  program: string,
  args: string[],
  port: number,
): Promise<() => Promise<void>> {
  const server = spawn(program, args, { env: PROGRAMS, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (piece) => (said += String(piece)));
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  for (let tries = 0; tries < 300 && !(await isListening(port)); tries++) {
    if (server.exitCode !== null) break;
    await after(100);
  }
  if (server.exitCode !== null || !(await isListening(port))) {
    await stop(server, ended);
    throw new Error(`${program} does not listen on ${port}: ${said}`);
  }
  return () => stop(server, ended);
}

async function stop(server: ChildProcess, ended: Promise<void>): Promise<void> {
  server.kill("SIGTERM");
  await Promise.race([ended, after(5000)]);
  if (server.exitCode === null) server.kill("SIGKILL");
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** A newsroom's server that can go away and come back, and remembers what it was asked. */
export async function startOrigin() {
  const asked: { target: string; headers: IncomingHttpHeaders }[] = [];
  let press: Press | undefined;
  const server = createServer((request, response) => {
    asked.push({ target: `${request.method} ${request.url}`, headers: { ...request.headers } });
    if (press) void press.answer(request, response);
  });
  const port = await freePort();
  const listen = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen();
  const goAway = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return {
    port,
    asked,
    /** What was asked since this was last called. */
    askedNow: () => asked.splice(0).map(({ target }) => target),
    serve: (next: Press) => (press = next),
    goAway,
    comeBack: listen,
    stop: () => (server.listening ? goAway() : Promise.resolve()),
  };
}

export type Asked = {
  method?: string;
  headers?: Record<string, string>;
  /** The address of this machine from which it is asked. */
  from?: string;
  body?: string | Buffer;
};

/** Opens a request; `tls` for a server whose certificate nobody knows. */
export function open(port: number, target: string, asked: Asked = {}, tls = false): Promise<IncomingMessage> {
  const { method = "GET", headers = {}, from, body } = asked;
  const terms = { host: "127.0.0.1", port, path: target, method, headers, agent: false, localAddress: from };
  return new Promise((resolve, reject) => {
    const request = tls ? askByTls({ ...terms, rejectUnauthorized: false }) : askPlain(terms);
    request.on("response", resolve).on("error", reject).end(body);
  });
}

/** Asks and reads the whole answer. */
export async function ask(port: number, target: string, asked: Asked = {}, tls = false) {
  const response = await open(port, target, asked, tls);
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  return { status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() };
}
