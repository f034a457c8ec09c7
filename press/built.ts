import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import path from "node:path";
import { chooseEncoding, type Encoding } from "./encoding";

/** Where Next's pages look for what the build made. */
const BUILT = "/_next/static/";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Each is named after its content (or after its build), so what an address holds never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";

type BuiltFile = { type: string; plain: Buffer } & Record<Encoding, Buffer>;

/** Whether it was a request for a file of the build, which then has been answered. */
export type SendBuilt = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers for the scripts and styles of the build in `folder`, in the smallest form that was made of each
 * (bin/smaller.mjs) and that the browser takes. They are held in memory, about 4 MB: a build that is made anew beside
 * this process takes nothing from under it. What is not among them is left to whoever is asked next.
 */
export function builtFiles(folder: string): SendBuilt {
  const files = readBuilt(folder);
  return (request, response) => {
    const { url = "", method } = request;
    if (!url.startsWith(BUILT) || (method !== "GET" && method !== "HEAD")) return false;
    const file = files.get(url.slice(BUILT.length).replace(/\?.*$/s, ""));
    if (!file) return false;
    const encoding = chooseEncoding(request.headers["accept-encoding"], file.type, file.plain.length);
    const body = file[encoding ?? "plain"];
    const headers: OutgoingHttpHeaders = {
      "Content-Type": file.type,
      "Content-Length": body.length,
      "Cache-Control": FOR_EVER,
      Vary: "Accept-Encoding",
    };
    if (encoding) headers["Content-Encoding"] = encoding;
    response.writeHead(200, headers).end(method === "HEAD" ? undefined : body);
    return true;
  };
}

function readBuilt(folder: string): Map<string, BuiltFile> {
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".br")) continue;
    const name = path.join(entry.parentPath, entry.name.slice(0, -".br".length));
    const type = TYPES[path.extname(name)];
    if (!type) continue;
    const address = path.relative(folder, name).split(path.sep).join("/");
    files.set(address, {
      ...{ type, plain: readFileSync(name) },
      ...{ br: readFileSync(`${name}.br`), gzip: readFileSync(`${name}.gz`) },
    });
  }
  return files;
}
