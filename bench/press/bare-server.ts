import { readFileSync } from "node:fs";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { StoredPage } from "./page";

/** The least that a server on Node.js can do: the page in `BARE_PAGE`, with its headers, to whoever asks. */

const stored = JSON.parse(readFileSync(process.env.BARE_PAGE ?? "", "utf8")) as StoredPage;
const body = Buffer.from(stored.body, "base64");
const headers: OutgoingHttpHeaders = { ...stored.headers, "Content-Length": body.length };

const server = createServer((_, response) => void response.writeHead(200, headers).end(body));
server.keepAliveTimeout = 75_000;
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
