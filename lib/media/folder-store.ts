import { randomBytes } from "node:crypto";
import { access, mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { MediaStore } from "./store";

/** Keeps pictures in a folder of this machine, or of a disk that several servers share. */
export function folderStore(root: string): MediaStore {
  const at = (name: string) => path.join(root, ...name.split("/"));
  return {
    async put(name, bytes) {
      const target = at(name);
      await mkdir(path.dirname(target), { recursive: true });
      // Written under a name that nobody asks for, so that no half file ever stands under the right one.
      const draft = `${target}.${randomBytes(6).toString("hex")}${DRAFT}`;
      try {
        const file = await open(draft, "wx");
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    get: (name) => readFile(at(name)).catch(noneWhereMissing),
    has: (name) =>
      access(at(name)).then(
        () => true,
        () => false,
      ),
    remove: (name) => rm(at(name), { force: true }),
    async *list(beginning) {
      const folder = beginning.slice(0, beginning.lastIndexOf("/"));
      const names = await readdir(at(folder)).catch(noneWhereMissing);
      for (const entry of names ?? []) {
        const name = `${folder}/${entry}`;
        if (!name.startsWith(beginning)) continue;
        const found = await stat(at(name)).catch(noneWhereMissing);
        if (found?.isFile()) yield { name, writtenAt: found.mtime };
      }
    },
  };
}

/** What the name of a file that is being written ends in. */
const DRAFT = ".draft";

function noneWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
