import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { chooseEncoding, compress } from "./encoding";

/** What a reader is to be given, before it is fitted to the one who asks. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/**
 * Sends an answer: compressed as the reader allows, without a body for HEAD, and 304 where the reader has
 * these very bytes. Only the `ETag` decides that, because a small fix changes bytes and no date.
 */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const type = String(answer.headers["Content-Type"] ?? "");
  const encoding = chooseEncoding(request.headers["accept-encoding"], type, answer.body.length);
  const tag = entityTag(answer.body, encoding);
  const headers: OutgoingHttpHeaders = { ...answer.headers, Vary: "Accept-Encoding" };
  if (answer.status === 200) headers.ETag = tag;
  if (answer.status === 200 && holds(request.headers["if-none-match"], tag)) {
    delete headers["Content-Type"];
    response.writeHead(304, headers).end();
    return;
  }
  const body = encoding ? await compress(answer.body, encoding) : answer.body;
  if (encoding) headers["Content-Encoding"] = encoding;
  headers["Content-Length"] = body.length;
  response.writeHead(answer.status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A strong tag names bytes, so each encoding of a page has its own (RFC 9110, section 8.8.3.3). */
function entityTag(body: Buffer, encoding: string | undefined): string {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 27);
  return `"${hash}${encoding ? `-${encoding}` : ""}"`;
}

/** `If-None-Match` compares weakly: a proxy that recompressed a page may have put W/ before its tag. */
function holds(condition: string | undefined, tag: string): boolean {
  if (!condition) return false;
  const tags: string[] = condition.match(/"[^"]*"/g) ?? [];
  return condition.trim() === "*" || tags.includes(tag);
}
