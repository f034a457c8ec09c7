import { STATUS_CODES, type OutgoingHttpHeaders } from "node:http";
import type { Duplex } from "node:stream";
import { notice } from "./notice";

/** How long whoever still sends may do so before the connection is cut, in milliseconds. */
const PATIENCE = 2_000;

/** What Node says of requests that it could not read to the end, other than that they are too long. */
const STATUSES: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * Answers a request that never became one. An address or headers beyond what the server reads get a page, in the
 * paper's own language; whatever else cannot be read comes from no browser and gets a status alone. `given` are the
 * headers that every answer of this site carries.
 */
export function answerUnread(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  language: string,
  given: OutgoingHttpHeaders = {},
): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const { status, headers, body } =
    error.code === "HPE_HEADER_OVERFLOW"
      ? notice("longHead", language, "/")
      : { status: STATUSES[error.code ?? ""] ?? 400, headers: {}, body: Buffer.alloc(0) };
  const lines = Object.entries({ ...given, ...headers, "Content-Length": body.length, Connection: "close" });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    ...lines.map(([name, value]) => `${name}: ${String(value)}`),
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]));
  // A connection that is cut while the other side is sending takes the answer with it.
  socket.resume();
  setTimeout(() => socket.destroy(), PATIENCE).unref();
}
