import { Client } from "pg";
import { CannotStart } from "./cannot-start";

/**
 * Makes sure that the PostgreSQL behind a URL answers within ten seconds and is one this newsroom can
 * use: version 15 or later, UTF-8.
 *
 * @throws CannotStart naming what is wrong, never the password
 */
export async function connectedServer(url: string): Promise<void> {
  const client = new Client({ ...connectionOf(url), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new CannotStart(`The database at ${withoutPassword(url)} cannot be reached: ${reasonOf(error)}.`);
  }
  try {
    refuseUnfit(await settingsOf(client));
  } finally {
    await client.end();
  }
}

/** Refuses what the newsroom cannot use; `version` is PostgreSQL's own number, 150004 for 15.4. */
export function refuseUnfit({ version, encoding }: { version: number; encoding: string }): void {
  if (version < 150_000) {
    const major = Math.floor(version / 10_000);
    throw new CannotStart(
      `DATABASE_URL names a PostgreSQL ${major}; the newsroom needs version 15 or later.`,
    );
  }
  if (encoding !== "UTF8") {
    throw new CannotStart(
      `The database DATABASE_URL names is encoded in ${encoding}; the newsroom needs UTF8.`,
    );
  }
}

async function settingsOf(client: Client): Promise<{ version: number; encoding: string }> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
  return { version: Number(rows[0]?.version), encoding: rows[0]?.encoding ?? "" };
}

function connectionOf(url: string): { connectionString: string } {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new CannotStart("DATABASE_URL has to begin with postgresql:// and name a PostgreSQL database.");
  }
  return { connectionString: url };
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, "$1@").replace(/([?&](?:ssl)?password=)[^&]*/g, "$1…");
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "ECONNREFUSED") return "nothing answers there";
  if (code === "ENOTFOUND") return "no such host";
  return (message ?? "no reason given").replace(/\.$/, "");
}
