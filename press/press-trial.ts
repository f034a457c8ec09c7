import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { Press, type PressOptions } from "./press";

/** A press under test: at work on a real port, before pages that the test makes. */

const EDITIONS = [
  { language: "en", isDefault: true },
  { language: "kk", isDefault: false },
];

const open: Server[] = [];

/** What the presses of one test have logged. */
export const logged: unknown[][] = [];

export function endTrials(): void {
  for (const server of open.splice(0)) server.close();
  logged.length = 0;
}

type Given = { method?: string; headers?: Record<string, string> };

/** A press at work on a port of its own, before pages made by `render`. */
export async function pressWith(render: PressOptions["render"], more: Partial<PressOptions> = {}) {
  const press = new Press({
    render,
    editions: () => Promise.resolve(EDITIONS),
    siteUrl: "https://news.example",
    files: new Set(["icon.svg"]),
    log: (...line) => void logged.push(line),
    ...more,
  });
  const server = createServer((asked, response) => void press.answer(asked, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    get: (path: string, given: Given = {}) => ask(port, path, given),
    raw: (text: string) => askRaw(port, text),
  };
}

/** A renderer that answers with one page, in two pieces. */
export function html(page: string, status = 200): PressOptions["render"] {
  return (_, response) => {
    response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" });
    response.write(page.slice(0, 10));
    response.end(page.slice(10));
  };
}

/** Asks with exactly these bytes as the path, which `fetch` would tidy up first. */
function ask(port: number, path: string, { method = "GET", headers = {} }: Given) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }>(
    (resolve, reject) => {
      const asking = request({ port, host: "127.0.0.1", path, method, headers, agent: false }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () => {
          const body = Buffer.concat(pieces);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            text: body.toString(),
          });
        });
      });
      asking.on("error", reject).end();
    },
  );
}

function askRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket
      .on("data", (piece) => (answer += piece.toString()))
      .on("end", () => resolve(answer))
      .on("error", reject);
  });
}
