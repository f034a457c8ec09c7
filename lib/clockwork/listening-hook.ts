import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What a hook was sent. */
export type Received = { body: Record<string, unknown>; headers: IncomingMessage["headers"]; text: string };

/** For tests: a small server that is told of public acts and keeps what it was told. `answer` gives the status of each answer. */
export async function listeningHook(answer: (told: Received) => number = () => 204) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (piece: Buffer) => (text += piece.toString()));
    request.on("end", () => {
      const told = { body: JSON.parse(text) as Record<string, unknown>, headers: request.headers, text };
      received.push(told);
      response.writeHead(answer(told)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/told?token=secret`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
