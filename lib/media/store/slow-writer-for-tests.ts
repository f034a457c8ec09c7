import type { S3Settings } from "@/lib/env";
import { folderStore } from "./folder-store";
import { s3Store } from "./s3-store";

/** Writes one large file, and says when it begins: so that a test can kill it half-way. */
const given = JSON.parse(process.env.WRITER ?? "{}") as {
  root?: string;
  s3?: S3Settings;
  name: string;
  size: number;
};
const store = given.s3 ? s3Store(given.s3) : folderStore(given.root ?? "");
const bytes = Buffer.alloc(given.size, 9);
await store.has("warm");
console.log("writing");
await store.put(given.name, bytes);
