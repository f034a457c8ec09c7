import path from "node:path";
import { dataFolder, s3Settings } from "@/lib/env";
import { folderStore } from "./folder-store";
import { s3Store } from "./s3-store";
import type { MediaStore } from "./store";

/** The store of this installation: the S3 store that its owner has named, or a folder in the data folder. */
export function mediaStore(): MediaStore {
  const s3 = s3Settings();
  return s3 ? shared(JSON.stringify(s3), () => s3Store(s3)) : folderStore(path.join(dataFolder(), "media"));
}

/** One connection a process, under a name on `globalThis`, because Next bundles module instances of its own. */
function shared(key: string, make: () => MediaStore): MediaStore {
  const holder = globalThis as unknown as Record<symbol, { key: string; store: MediaStore } | undefined>;
  const name = Symbol.for("newsroom.mediaStore");
  if (holder[name]?.key !== key) holder[name] = { key, store: make() };
  return holder[name].store;
}
