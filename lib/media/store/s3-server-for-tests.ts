import { createHash, randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

type Put = { bucket: string; key: string; content: Buffer | Readable; metadata: object };
type Store = {
  putObject: (object: Put) => Promise<{ size: number; md5: string }>;
  putMetadata: (bucket: string, key: string, metadata: object, md5: string) => Promise<void>;
  getResourcePath: (bucket: string, key: string, resource: string) => string;
};
type Server = new (options: object) => { run: () => Promise<{ port: number }>; store: Store };

/** A server that speaks S3, in a process of its own: it says its port, and ends with whoever started it. */
const S3rver = createRequire(import.meta.url)("s3rver") as Server;
const directory = process.argv[2] ?? "";
const server = new S3rver({
  ...{ address: "127.0.0.1", port: 0, silent: true, directory: path.join(directory, "kept") },
  configureBuckets: [{ name: "newsroom-pictures", configs: [] }],
});
server.store.putObject = putWhole;
const { port } = await server.run();
console.log(port);
process.stdin.on("end", () => process.exit()).resume();

/**
 * Takes an object whole or not at all, and shows no reader a half of it: the rule of S3 ("Amazon S3 never adds
 * partial objects", API reference, PutObject). The server itself writes into the place that others read from.
 */
async function putWhole({ bucket, key, content, metadata }: Put) {
  const whole = Buffer.isBuffer(content) ? content : await buffer(content);
  const md5 = createHash("md5").update(whole).digest("hex");
  const draft = path.join(directory, randomUUID());
  const place = server.store.getResourcePath(bucket, key, "object");
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(draft, whole);
  await rename(draft, place);
  await server.store.putMetadata(bucket, key, metadata, md5);
  return { size: whole.byteLength, md5 };
}
