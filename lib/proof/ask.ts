import { siteUrl } from "@/lib/env";
import type { Answer } from "./judge";

/** How long a server may take, in milliseconds. */
const PATIENCE = 3000;

export type Asked = { answer: Answer | null; milliseconds: number };

/**
 * Asks one server of ours for one place, as a reader behind the site's own proxy would. Null for a server that does
 * not answer in time. Takes an instance's address from the newsroom's own record, never from a form.
 */
export async function ask(instance: string, path: string): Promise<Asked> {
  const begun = performance.now();
  const answer = await request(instance + path).catch(() => null);
  return { answer, milliseconds: Math.round(performance.now() - begun) };
}

async function request(address: string): Promise<Answer> {
  const site = new URL(siteUrl());
  const response = await fetch(address, {
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      "X-Forwarded-Host": site.host,
      "X-Forwarded-Proto": site.protocol.slice(0, -1),
      "User-Agent": "newsroom-proof",
    },
  });
  return {
    status: response.status,
    text: await response.text(),
    location: response.headers.get("location"),
  };
}
