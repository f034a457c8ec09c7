import { open, stat } from "node:fs/promises";
import { decodePage, type Decoded } from "./decode-page";
import type { RefusalCode, Unreadable } from "./page";

/** The largest file that is read, and the largest text that may be pasted, in bytes. */
export const LARGEST_FILE = 5_000_000;
export const LARGEST_PASTE = 1_000_000;

const REASONS: Record<string, RefusalCode> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "folder",
  EACCES: "noPermission",
  EPERM: "noPermission",
};

/**
 * The text of a page's file, or why there is none. A file over LARGEST_FILE
 * is refused by its size and never read, nor is anything that is no plain file.
 */
export async function readPageFile(path: string): Promise<Decoded | Unreadable> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return { unreadable: "folder" };
    if (!about.isFile()) return { unreadable: "notAFile" };
    if (about.size > LARGEST_FILE) return { unreadable: "tooLarge" };
    return decodeFile(await readUpTo(path, LARGEST_FILE + 1));
  } catch (error) {
    const reason = REASONS[errorCode(error)];
    if (!reason) throw error;
    return { unreadable: reason };
  }
}

function decodeFile(bytes: Uint8Array): Decoded | Unreadable {
  if (bytes.length > LARGEST_FILE) return { unreadable: "tooLarge" };
  const decoded = decodePage(bytes);
  return "text" in decoded && decoded.text.trim() === "" ? { unreadable: "empty" } : decoded;
}

/** A file may grow between being measured and being read: no more than `most` bytes are taken. */
async function readUpTo(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of file.createReadStream({ autoClose: false, start: 0, end: most - 1 })) {
      chunks.push(chunk as Uint8Array);
      length += (chunk as Uint8Array).length;
    }
    return Buffer.concat(chunks, length);
  } finally {
    await file.close();
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
