import { siteUrl } from "@/lib/env";

/** Asks for a page of our own site: its address within the site and the visitor's headers in, what was answered out. */
export type RenderHere = (
  path: string,
  headers: Record<string, string>,
) => Promise<{ status: number; html: string }>;

/** Under this name the server offers its pages on `globalThis`, because Next bundles module instances of its own. */
export const RENDER_HERE = Symbol.for("newsroom.renderHere");

/** Asks in this process where the server offers that, and over the network where it does not (`next start`). */
export const renderHere: RenderHere = (path, headers) => {
  const offered = (globalThis as unknown as Record<symbol, RenderHere | undefined>)[RENDER_HERE];
  return (offered ?? fetchPage)(path, headers);
};

const fetchPage: RenderHere = async (path, headers) => {
  const answer = await fetch(siteUrl() + path, { headers, redirect: "manual", cache: "no-store" });
  return { status: answer.status, html: await answer.text() };
};
