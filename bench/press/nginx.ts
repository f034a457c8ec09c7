import { chmodSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "@/bin/port.mjs";
import type { StoredPage } from "./page";
import { startProgram, type Server } from "./servers";

/** What nginx says by itself: of the type, and of the file's date. */
const SAID_BY_NGINX = ["content-type", "last-modified"];

/** nginx with one worker that sends a page's bytes from a file, under the page's own headers, at every address. */
export async function startNginx(program: string, folder: string, page: StoredPage): Promise<Server> {
  const port = Number(await freePort());
  writeFiles(folder, page);
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port, page));
  const parameters = ["-p", folder, "-c", file, "-e", path.join(folder, "error.log")];
  return startProgram(program, parameters, `http://127.0.0.1:${port}`, "/");
}

function writeFiles(folder: string, { headers, body }: StoredPage): void {
  // Its worker is another user, who must be able to reach the file.
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, "temporary"));
  const file = path.join(folder, "page");
  writeFileSync(file, Buffer.from(body, "base64"));
  const modified = headers["last-modified"];
  if (modified) utimesSync(file, new Date(modified), new Date(modified));
}

function configuration(folder: string, port: number, { headers }: StoredPage): string {
  const added = Object.entries(headers)
    .filter(([name]) => !SAID_BY_NGINX.includes(name))
    .map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${path.join(folder, "temporary", name)};`,
  );
  return `daemon off;
worker_processes 1;
pid ${path.join(folder, "nginx.pid")};
events { worker_connections 1024; }
http {
  ${temporary.join("\n  ")}
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=10;
  keepalive_timeout 75s;
  keepalive_requests 1000000000;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    etag off;
    max_ranges 0;
    types {}
    default_type ${quoted(headers["content-type"] ?? "text/html")};
    ${added.join("\n    ")}
    location / { rewrite ^ /page break; }
  }
}
`;
}

/** In nginx's own quotes; a dollar would begin a variable, and no page of ours has one in its headers. */
function quoted(value: string): string {
  if (value.includes("$")) throw new Error(`nginx cannot be told to send ${value}`);
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
