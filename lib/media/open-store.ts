import path from "node:path";
import { dataFolder } from "@/lib/env";
import { folderStore } from "./folder-store";
import type { MediaStore } from "./store";

/** The store of this installation. */
export function mediaStore(): MediaStore {
  return folderStore(path.join(dataFolder(), "media"));
}
