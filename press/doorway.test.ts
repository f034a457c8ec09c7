import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { Doorway } from "./doorway";
import { endTrials, gate, keepingPress, until } from "./press-trial";

afterEach(endTrials);

/** A door before a press whose pages are made when the test says so; what is written to it comes on one connection. */
async function door(render: Parameters<typeof keepingPress>[0]) {
  const site = await keepingPress(render);
  const doorway = new Doorway();
  doorway.open(site.press);
  const server = createServer((request, response) => doorway.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { site, port, close: () => new Promise((resolve) => server.close(resolve)) };
}

const asking = (count: number) =>
  Array.from({ length: count }, (_, at) => `GET /city/page-${at} HTTP/1.1\r\nHost: x\r\n\r\n`).join("");

it("a connection that asks for very many pages at once, and waits for none, is ended", async () => {
  const { port, close } = await door(() => new Promise<void>(() => undefined));
  const socket = connect(port, "127.0.0.1");
  const ended = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => undefined).write(asking(200));
  await ended;
  await close();
});

it("what is asked for on one connection has one turn at a time, and is answered in order", async () => {
  const gates = [gate(), gate(), gate()];
  const begun: string[] = [];
  const { port, close } = await door(async ({ url = "" }, response) => {
    await gates[begun.push(url) - 1]?.promise;
    response.end(url);
  });
  let heard = "";
  const socket = connect(port, "127.0.0.1").on("data", (part) => (heard += part.toString()));
  socket.write(asking(3));
  for (const [at, { open }] of gates.entries()) {
    await until(() => begun.length > at);
    await after(20);
    expect(begun.length).toBe(at + 1);
    open();
  }
  await until(() => heard.includes("page-2"));
  expect(heard.match(/\/en\/city\/page-\d/g)).toEqual([0, 1, 2].map((at) => `/en/city/page-${at}`));
  socket.destroy();
  await close();
});

it("whoever has closed the connection waits in no line, however many pages were asked for on it", async () => {
  const stuck = gate();
  const { site, port, close } = await door(async (_, response) => {
    await stuck.promise;
    response.end();
  });
  const socket = connect(port, "127.0.0.1");
  socket.write(asking(15));
  await until(() => site.count().misses === 1);
  socket.destroy();
  await after(50);
  stuck.open();
  await after(50);
  expect(site.count()).toMatchObject({ misses: 1, renders: 1 });
  await close();
});
