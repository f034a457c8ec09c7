import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markupFaults } from "@/components/story/markup-faults";
import { answerUnread } from "./unread";

const server = createServer({ maxHeaderSize: 32_768 }, (_, response) => response.end("read"));
server.on("clientError", (error, socket) => answerUnread(error, socket, "ru"));
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

async function answerTo(request: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(request);
  return text(socket);
}

describe("a request that cannot be read", () => {
  it.each([
    ["address", `GET /search?q=${"x".repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ["cookie", `GET / HTTP/1.1\r\nHost: x\r\nCookie: a=${"x".repeat(1_000_000)}\r\n\r\n`],
  ])("for the length of its %s gets a page that says so", async (_, request) => {
    const [head = "", page = ""] = (await answerTo(request)).split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
    expect(head).toContain("\r\nContent-Type: text/html; charset=utf-8\r\n");
    expect(`${head}\r\n`).toContain(`\r\nContent-Length: ${Buffer.byteLength(page)}\r\n`);
    expect(page).toContain('<html lang="ru">');
    const main = /<main>([\s\S]*)<\/main>/.exec(page)?.[1] ?? "";
    expect(await markupFaults(main)).toEqual([]);
  });

  it.each(["GET / HTTP/9.9\r\n\r\n", "\0\r\n\r\n", "GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n"])(
    "gets a status alone: %j",
    async (request) =>
      expect(await answerTo(request)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*\r\n\r\n$/),
  );
});
