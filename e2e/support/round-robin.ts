import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy that asks each of several servers in turn, as one in front of a newsroom does. */
export async function roundRobin(addresses: () => readonly string[]) {
  let turn = 0;
  const server = createServer((asked, response) => {
    const all = addresses();
    const target = all[(turn += 1) % all.length];
    if (target === undefined) return void response.writeHead(502).end();
    const { method, headers, url = "/" } = asked;
    const passed = request(target + url, { ...(method ? { method } : {}), headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, "x-answered-by": target });
      answer.pipe(response);
    });
    passed.on("error", () => response.writeHead(502).end());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
