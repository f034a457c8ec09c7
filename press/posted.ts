import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { CollectedResponse } from "./collected";
import type { Answer } from "./answer";
import type { Render } from "./render";

/** The most that a form of the desk may send, in bytes: a text of the longest allowed length with room for the rest. */
const LARGEST_POST = 2 * 1024 * 1024;

/**
 * Why a form is not handed on: it comes from a page of somebody else's site, or
 * it is larger than any form of ours. Null for one that may be. A browser names
 * the page's origin itself and no page can change it (Fetch standard, "Origin");
 * a form without one was not sent by a browser that knows of other sites.
 */
export function whyNotPosted(
  request: IncomingMessage,
  site: URL,
  largest = LARGEST_POST,
): "foreign" | "tooLarge" | null {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== site.origin && hostOf(origin) !== host) return "foreign";
  return Number(request.headers["content-length"] ?? 0) > largest ? "tooLarge" : null;
}

/**
 * Hands a posted form on and collects the answer. Null where Next could make
 * nothing of it: what our own actions refuse or break over they say in a page,
 * so an error without one is about the bytes that were sent.
 */
export async function answerPosted(
  request: IncomingMessage,
  render: Render,
  headers: OutgoingHttpHeaders,
): Promise<Answer | null> {
  // What a proxy may have been told by anybody; the browser's own Host and Origin decide.
  delete request.headers["x-forwarded-host"];
  const response = new CollectedResponse(request);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
  await render(request, response);
  const body = await response.body();
  if (response.statusCode >= 500 && !isPage(response)) return null;
  const given = response.getHeaders();
  delete given["transfer-encoding"];
  return { status: response.statusCode, headers: given, body };
}

function isPage(response: CollectedResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/html");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
