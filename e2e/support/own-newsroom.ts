import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface, type Interface } from "node:readline";
import { freePort } from "../../bin/port.mjs";
import type { Target, TargetKind } from "./matrix/cast";

/** Processes of this journey's own: none outlives it, however it ends. */
const TIED = { NEWSROOM_TIED_TO: String(process.pid) };
/** What the owner of this machine has set for a newsroom of theirs. */
const NO_OTHER_LOGIN = { APP_DATABASE_URL: "", READER_DATABASE_URL: "" };
const PROGRAM = ["--import", "./bin/tied.mjs", "--import", "tsx"];

/** A story that waits for its time in a newsroom of its own. */
export type Planned = { storyId: number; at: string; path: string };

/** A small newsroom in a database of its own, without a server. */
export async function plannedNewsroom() {
  const { begun, ask, close } = await besideJourney<{ databaseUrl: string }>("planned-story.ts");
  return { ...begun, plan: (seconds: number) => ask<Planned>(String(seconds)), close };
}

/** The working copy of a story as the database holds it. */
export type Stored = {
  paragraphs: string[];
  version: number;
  revisions: { reason: string; paragraphs: string[] }[];
};

/** A newsroom in a database of its own, without a server, in which a reporter has a draft. */
export async function draftedNewsroom() {
  const { begun, ask, close } = await besideJourney<{
    databaseUrl: string;
    storyId: number;
    email: string;
    password: string;
  }>("drafted-story.ts");
  return { ...begun, stored: () => ask<Stored>("stored"), close };
}

/** What the desk's proof says of a story, as far as journeys ask. */
export type Proved = {
  behind: string[];
  instances: string[];
  places: { path: string; answers: { instance: string; verdict: { state: string } }[] }[];
};

/** A small newsroom in a database of its own, without a server, in which a third process acts. */
export async function actedNewsroom() {
  const { begun, ask, close } = await besideJourney<{ databaseUrl: string }>("acted-newsroom.ts");
  return {
    ...begun,
    publish: (headline: string) => ask<{ storyId: number; path: string }>(`publish ${headline}`),
    correct: (storyId: number, headline: string) => ask(`correct ${storyId} ${headline}`),
    kill: (storyId: number) => ask(`kill ${storyId}`),
    prove: (storyId: number) => ask<Proved>(`prove ${storyId}`),
    standsAt: (address: string) => ask(`site ${address}`),
    database: (way: "off" | "on") => ask(`database ${way}`),
    close,
  };
}

/** A story led by a photograph, and one file of that for readers. */
export type Pictured = { storyId: number; pictureId: number; path: string; file: string };

/** A newsroom in a database and a data folder of its own, without a server, in which a third process acts. */
export async function picturedNewsroom() {
  const { begun, ask, close } =
    await besideJourney<Record<"databaseUrl" | "data" | "email" | "password", string>>(
      "pictured-newsroom.ts",
    );
  return {
    ...begun,
    draft: (seed: number) => ask<Pictured>(`draft ${seed}`),
    publish: (storyId: number) => ask(`publish ${storyId}`),
    schedule: (storyId: number, seconds: number) => ask<{ at: number }>(`schedule ${storyId} ${seconds}`),
    link: (storyId: number) => ask<{ token: string }>(`link ${storyId}`),
    kill: (storyId: number) => ask(`kill ${storyId}`),
    unpublish: (storyId: number) => ask(`unpublish ${storyId}`),
    withdraw: (pictureId: number) => ask(`withdraw ${pictureId}`),
    close,
  };
}

/** Somebody who can sign in. */
export type Staff = { personId: number; name: string; email: string; password: string };

/** A small newsroom in a database of its own, without a server, that takes people on as a journey needs them. */
export async function staffedNewsroom() {
  const { begun, ask, close } = await besideJourney<{ databaseUrl: string }>("staffed-newsroom.ts");
  return {
    ...begun,
    person: (role: "reporter" | "editor" | "admin") => ask<Staff>(`person ${role}`),
    /** All that this person has proved was an hour ago. */
    age: (personId: number) => ask(`age ${personId}`),
    story: (headline: string) => ask<{ storyId: number }>(`story ${headline}`),
    /** Of which roles a second factor is wanted from now on. */
    want: (...roles: string[]) => ask(`want ${roles.join(" ")}`),
    close,
  };
}

/** A small newsroom in a database and a data folder of its own, without a server, with a session for each of its people. */
export async function matrixNewsroom() {
  type Begun = { databaseUrl: string; data: string; secret: string; cookies: Record<string, string> };
  const { begun, ask, close } = await besideJourney<Begun>("matrix/matrix-newsroom.ts");
  return { ...begun, make: (kind: TargetKind, number: number) => ask<Target>(`${kind} ${number}`), close };
}

/** A newsroom in a database and a data folder of its own, without a server, with one story that has four pictures. */
export async function weighedNewsroom() {
  const { begun, close } =
    await besideJourney<Record<"databaseUrl" | "data" | "path", string>>("weighed-newsroom.ts");
  return { ...begun, close };
}

/** A process that makes a newsroom, says what it made, and then answers each line with one. */
async function besideJourney<Begun>(script: string) {
  const child = spawn(process.execPath, [...PROGRAM, `e2e/support/${script}`], {
    env: { ...process.env, ...TIED, SITE_URL: "http://localhost", DATABASE_URL: "", ...NO_OTHER_LOGIN },
    stdio: ["pipe", "pipe", "inherit", "pipe"],
  });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("Nothing can be said to the process, or heard from it.");
  const lines = createInterface({ input: stdout });
  return {
    begun: (await nextLine(lines)) as Begun,
    ask: async <Answer>(line: string): Promise<Answer> => {
      const said = nextLine(lines);
      stdin.write(`${line}\n`);
      return (await said) as Answer;
    },
    close: async (): Promise<void> => {
      const closed = once(child, "close");
      stdin.end();
      await closed;
    },
  };
}

async function nextLine(lines: Interface): Promise<unknown> {
  const [line] = (await once(lines, "line")) as [string];
  return JSON.parse(line);
}

/**
 * A server process that can be killed and started again at the same address; `site`: where it stands for others;
 * `settings`: what else its owner has set.
 */
export async function ownServer(
  databaseUrl: string,
  hook = "",
  site?: string,
  settings: Record<string, string> = {},
) {
  const port = String(await freePort());
  const address = `http://localhost:${port}`;
  const data = mkdtempSync(path.join(tmpdir(), "newsroom-own-"));
  const env = {
    ...process.env,
    ...TIED,
    NODE_ENV: "production" as const,
    DATABASE_URL: databaseUrl,
    ...NO_OTHER_LOGIN,
    NEWSROOM_DATA: data,
    NEWSROOM_HOOKS: hook,
    HOST: "",
    PORT: port,
    SITE_URL: site ?? address,
    NEXTAUTH_URL: site ?? address,
    ...settings,
  };
  let child: ChildProcess | undefined;
  return {
    address,
    /** Starts it and waits until it answers. */
    async start(): Promise<void> {
      child = spawn(process.execPath, [...PROGRAM, "server.ts"], {
        env,
        stdio: ["ignore", "ignore", "inherit", "pipe"],
      });
      await answersAt(`${address}/api/health`);
    },
    /** "SIGKILL": it has no time for anything. */
    async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, "close");
      child.kill(signal);
      await closed;
    },
    /** Takes every processor away from it, or gives them back; it is not told. */
    halt: () => child?.kill("SIGSTOP"),
    goOn: () => child?.kill("SIGCONT"),
    forget: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** From its port on a server holds what it is asked until it can answer. */
async function answersAt(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
