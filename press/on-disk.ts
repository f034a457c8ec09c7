import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Reached } from "@/lib/expiries/follow-expiries";
import type { PackedPage } from "./readers";

/** What a press that closes leaves to the one that is opened after it. */
export type Left = {
  /** How far the pages had followed the changes. */
  reached: Reached;
  pages: PackedPage[];
};

/** The first line of the file: what stands in it, and how long each page's bytes are that follow. */
type Head = {
  version: string;
  reached: Reached;
  pages: (Omit<PackedPage, "page" | "validUntil"> & {
    validUntil: number | null;
    page: Omit<PackedPage["page"], "body"> & { length: number };
  })[];
};

/** The SHA-256 of everything before it stands at the end. */
const CHECKSUM = 32;

/**
 * Writes pages down, whole or not at all. `version` names everything by which pages are made, so that nobody takes them
 * for pages of another program.
 */
export async function leaveOnDisk(file: string, version: string, { reached, pages }: Left): Promise<void> {
  const head: Head = {
    ...{ version, reached },
    pages: pages.map(({ page: { body, ...page }, validUntil, ...rest }) => ({
      ...rest,
      validUntil: Number.isFinite(validUntil) ? validUntil : null,
      page: { ...page, length: body.length },
    })),
  };
  const content = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...pages.map(({ page }) => page.body),
  ]);
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.concat([content, checksum(content)]), { mode: 0o600 });
  await rename(unfinished, file);
}

/**
 * Takes the pages that were left, and leaves nothing: what is killed later must not stay behind in a file. Null where
 * there are none, or none that can be believed.
 */
export async function takeFromDisk(file: string, version: string): Promise<Left | null> {
  const bytes = await readFile(file).catch(() => null);
  await rm(file, { force: true });
  const content = bytes?.subarray(0, -CHECKSUM);
  if (!bytes || !content || !checksum(content).equals(bytes.subarray(-CHECKSUM))) return null;
  const end = content.indexOf("\n");
  const head = JSON.parse(content.subarray(0, end).toString()) as Head;
  if (head.version !== version) return null;
  let at = end + 1;
  const pages = head.pages.map(({ page: { length, ...page }, validUntil, ...rest }): PackedPage => {
    const body = content.subarray(at, (at += length));
    return { ...rest, validUntil: validUntil ?? Infinity, page: { ...page, body } };
  });
  return { reached: head.reached, pages };
}

function checksum(content: Buffer): Buffer {
  return createHash("sha256").update(content).digest();
}
