import { createServer } from "node:net";
import { CannotStart } from "./cannot-start.mjs";

/** Refuses a busy port before minutes are spent on installing and building. */
export async function refuseBusyPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CannotStart(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
  }
  const code = await tryPort(port, process.env.HOST || undefined);
  if (code === "EADDRINUSE") {
    throw new CannotStart(
      `Port ${port} is in use by another program: stop it, or set PORT to another number.`,
    );
  }
  if (code === "EACCES") throw new CannotStart(`Port ${port} is reserved: set PORT to a number above 1023.`);
}

/** A port of this machine that nobody listens on at the moment. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
