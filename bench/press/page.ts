import { get, type IncomingHttpHeaders } from "node:http";

/** A page as it went over the wire: the bytes as they were encoded, in base64, and the headers that are its own. */
export type StoredPage = { headers: Record<string, string>; body: string };

/** What each server and each connection says for itself. */
const NOT_THE_PAGE = ["date", "server", "connection", "keep-alive", "content-length", "transfer-encoding"];

/** The page at an address as a browser with brotli gets it. */
export async function pageAt(address: string): Promise<StoredPage> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "Accept-Encoding": "br" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode !== 200)
          return reject(new Error(`${address} answers ${response.statusCode}.`));
        resolve({ headers: own(response.headers), body: Buffer.concat(parts).toString("base64") });
      });
    }).on("error", reject);
  });
}

function own(headers: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !NOT_THE_PAGE.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
