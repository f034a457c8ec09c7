import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What a shared cache was asked. */
export type Heard = { method: string; path: string; headers: IncomingHttpHeaders; body: string };

/** For tests: a shared cache's interface on a real port, which keeps what it was asked. `answer` gives each answer. */
export async function listeningCache(
  answer: (heard: Heard) => { status: number; body?: string } = () => ({ status: 200 }),
) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      heard.push({ method, path, headers, body });
      const given = answer({ method, path, headers, body });
      response.writeHead(given.status).end(given.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  };
  return { address: `http://127.0.0.1:${port}`, heard, close };
}
