import "@/press/one-flow";
import { createServer, type Server } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { port, setEnvironment } from "@/bin/environment";
import { databaseUrl, hooks, instanceUrl, siteUrl } from "@/lib/env";
import { renderHere } from "@/lib/web/render-here";
import { closeWire } from "@/lib/wire/wire";
import { Doorway } from "@/press/doorway";
import { CannotStart } from "@/prisma/cannot-start";
import { openDatabase } from "@/prisma/embedded";
import { loginsFor, workAs } from "@/prisma/logins";
import { migrate } from "@/prisma/migrate";

/** The one process: database → migrations → demo → Next → press → clock. `--dev` for hot reload. */

const dev = process.argv.includes("--dev");

/** How long requests in flight may take to finish when the newsroom closes, in milliseconds. */
const PATIENCE = 5000;

/** A terminal and a parent process may both pass on one Ctrl-C. */
const ONE_KEYSTROKE = 500;

const server = createServer({ maxHeaderSize: 32_768, requestTimeout: 120_000, headersTimeout: 20_000 });
// Longer than the minute after which proxies let go of a connection, so that the proxy is always first.
server.keepAliveTimeout = 75_000;

/** What has been opened behind the server, to be closed in reverse order. */
const closers: (() => Promise<unknown>)[] = [];
let closingSince: number | undefined;
const closing = new AbortController();

process.on("SIGINT", () => void (isImpatient() ? process.exit(1) : close(0)));
process.on("SIGTERM", () => void close(0));
// One failed promise must not take the whole site down.
process.on("unhandledRejection", (error) => console.error("Something failed that nobody waited for.", error));
// Whoever read the log may have gone. Left unheard, that error would be logged, fail again, and so on for ever.
for (const log of [process.stdout, process.stderr]) log.on("error", () => undefined);
const started = start();
started.catch((error: unknown) => {
  if (closingSince !== undefined) return;
  console.error(isForTheOwner(error) ? error.message : error);
  void close(1);
});

async function start(): Promise<void> {
  setEnvironment(dev);
  const doorway = new Doorway();
  server.on("request", (request, response) => doorway.answer(request, response));
  server.on("clientError", (error, socket) => doorway.answerUnread(error, socket));
  // The port comes first: a second newsroom is refused before it touches anything of the first.
  await listen();

  const database = await openDatabase(console.log);
  closers.push(database.stop);
  process.env.DATABASE_URL = database.url;
  await migrate(database.url);
  const { closeDatabases } = await import("@/lib/database");
  closers.push(closeDatabases);
  const signIns = database.embedded ? await (await import("@/prisma/seed")).seedDemoIfEmpty(console.log) : [];
  // What the owner of the tables had to do is done.
  await closeDatabases();
  workAs(await loginsFor(database, console.warn));

  const { default: next } = await import("next");
  const app = next({ dev, dir: import.meta.dirname, httpServer: upgrades(), port: port() });
  await app.prepare();
  closers.push(() => app.close());
  const { openPress } = await import("@/press/open-press");
  const opened = await openPress({
    ...{ render: app.getRequestHandler(), dev, root: import.meta.dirname, log: console.error },
  });
  closers.push(opened.close);
  doorway.open(opened.press);
  if (closingSince !== undefined) return;
  closers.push(await startClock(opened.id));
  await opened.warmUp(closing.signal);
  console.log(`\nThe newsroom is open: ${siteUrl()} (the desk: ${siteUrl()}/desk)`);
  for (const { role, email, password } of signIns) console.log(`  ${role.padEnd(9)} ${email}  ${password}`);
}

/**
 * Where Next listens for upgrades: hot reload needs them; a newsroom at work has none, and as long as nobody listens on
 * its own server, a request that asks for one is answered like any other (RFC 9110, section 7.8).
 */
function upgrades(): Server {
  return dev ? server : createServer();
}

/** The machine that carries out what is due, last to start and first to stop. */
async function startClock(id: string): Promise<() => Promise<void>> {
  const { openClockwork } = await import("@/lib/clockwork/clockwork");
  const { openNewsroom } = await import("@/lib/newsroom");
  return openClockwork({
    newsroom: openNewsroom(),
    databaseUrl: databaseUrl(),
    ...{ id, address: instanceUrl() },
    hooks: hooks(),
    fetchPage: (path) => renderHere(path, {}),
    log: console.error,
  });
}

/** On every interface unless HOST names one: readers come from elsewhere. */
async function listen(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const busy = `Port ${port()} is in use by another program: stop it, or set PORT to another number.`;
      reject(
        new CannotStart(
          error.code === "EADDRINUSE" ? busy : `Cannot listen on port ${port()}: ${error.message}.`,
        ),
      );
    });
    server.listen(port(), process.env.HOST || undefined, resolve);
  });
}

async function finishRequests(): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  // A developer's hot reload keeps its connection open for ever.
  await Promise.race([closed, after(dev ? ONE_KEYSTROKE : PATIENCE)]);
  clearInterval(sweep);
  server.closeAllConnections();
}

/** Finishes what is under way and closes everything, once. */
async function close(code: number): Promise<void> {
  if (closingSince !== undefined) return;
  closingSince = Date.now();
  closing.abort();
  if (code === 0) console.log("\nThe newsroom is closing.");
  // Half-way through a start, what is still being opened must be closed too.
  await Promise.allSettled([closeWire(), finishRequests(), started]);
  for (const closer of closers.reverse()) {
    await closer().catch((error: unknown) => console.error("Could not be closed in order:", error));
  }
  process.exit(code);
}

/** Whoever presses Ctrl-C a second time wants the end at once. */
function isImpatient(): boolean {
  return closingSince !== undefined && Date.now() - closingSince > ONE_KEYSTROKE;
}

/** Either written for the owner, or by the system about a file or an address: no stack is needed. */
function isForTheOwner(error: unknown): error is Error {
  return error instanceof CannotStart || (error instanceof Error && "syscall" in error);
}
