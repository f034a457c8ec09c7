import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@/bin/port.mjs";

/** How long the newsroom may take to start, in milliseconds. */
const PATIENCE = 120_000;

/** The newsroom as it is served, in a process of its own on the database and data folder of the environment. */
export async function startSite(): Promise<{ address: string; stop: () => Promise<void> }> {
  const port = String(await freePort());
  const address = `http://localhost:${port}`;
  const env = { ...process.env, NODE_ENV: "production" as const, HOST: "", PORT: port };
  const child = spawn(process.execPath, ["--import", "./bin/tied.mjs", "--import", "tsx", "server.ts"], {
    env: { ...env, SITE_URL: address, NEXTAUTH_URL: address, NEWSROOM_TIED_TO: String(process.pid) },
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const closed = once(child, "close");
  await answersAt(`${address}/api/health`);
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      await closed;
    },
  };
}

async function answersAt(address: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${address}.`);
}
