import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Pressed, type Form } from "./pressed";

/** What a reader is to be given, before it is fitted to the one who asks. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Sends an answer that nobody keeps, compressed as the reader allows. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  sendForm(request, response, await new Pressed(answer).form(request.headers["accept-encoding"]));
}

/** Sends an answer as Next wrote it: nothing of the desk is kept, so it has no tag. */
export function sendWhole(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

/**
 * Sends a finished page: without a body for HEAD, and 304 where the reader has these very bytes. Only the `ETag`
 * decides that, because a small fix changes bytes and no date. A `Range` is not looked at (RFC 9110, section 14.2),
 * and every answer says so. `shared` are the headers for shared caches, where they may keep the page.
 */
export function sendForm(
  request: IncomingMessage,
  response: ServerResponse,
  form: Form,
  shared: readonly string[] = [],
): void {
  if (form.tag && holds(request.headers["if-none-match"], form.tag)) {
    response.writeHead(304, and(form.unchanged, shared)).end();
    return;
  }
  response.writeHead(form.status, and(form.headers, shared));
  response.end(request.method === "HEAD" ? undefined : form.body);
}

function and(headers: string[], shared: readonly string[]): string[] {
  return shared.length > 0 ? [...headers, ...shared] : headers;
}

/** `If-None-Match` compares weakly: a proxy that recompressed a page may have put W/ before its tag. */
function holds(condition: string | undefined, tag: string): boolean {
  if (!condition) return false;
  if (condition === tag) return true;
  const tags: string[] = condition.match(/"[^"]*"/g) ?? [];
  return condition.trim() === "*" || tags.includes(tag);
}
