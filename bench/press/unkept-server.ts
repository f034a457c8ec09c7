import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import next from "next";
import { port, setEnvironment } from "@/bin/environment";
import { readerDatabase } from "@/lib/database";
import { siteUrl } from "@/lib/env";
import { Press } from "@/press/press";

/** The newsroom's readers' pages without anybody who tells the press of changes: it keeps nothing and renders for every request. */

setEnvironment(false);
const app = next({ dev: false, dir: process.cwd(), httpServer: createServer(), port: port() });
await app.prepare();
const press = new Press({
  render: app.getRequestHandler(),
  editions: () =>
    readerDatabase().publicEdition.findMany({
      select: { language: true, isDefault: true },
      orderBy: { position: "asc" },
    }),
  siteUrl: siteUrl(),
  files: new Set(readdirSync("public")),
});
const server = createServer((request, response) => void press.answer(request, response));
server.keepAliveTimeout = 75_000;
server.listen(port(), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
