import type { Purge } from "./combine";

/** A cache before the site that many readers share, and that can be told to forget pages by what they are made of. */
export interface SharedCache {
  /** What it is called in the log and in the database, the same after every start; without a secret. */
  readonly name: string;
  /** Has it forget. Throws, with words for the log, where it may not have. */
  purge(purge: Purge, signal: AbortSignal): Promise<void>;
}

type Call = { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal };

/** Asks a cache for something. Throws, with words for the log, for any answer but 2xx. */
export async function callCache(address: string, call: Call): Promise<string> {
  const headers = { "User-Agent": "newsroom", ...call.headers };
  const answer = await fetch(address, { ...call, headers, redirect: "manual" });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`answered ${answer.status} ${text.slice(0, 200)}`.trim());
  return text;
}
