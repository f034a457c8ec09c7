import { randomBytes } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Upload } from "@tus/server";
import type { RefusalValues } from "@/lib/refusal";
import type { AddedPicture } from "@/lib/media/add-picture";

/** What became of an upload whose last byte has come: a picture, or a refusal with its code. */
export type UploadOutcome =
  ({ name: string } & AddedPicture) | { name: string; refused: string; values: RefusalValues };

/** What is known of an upload: whose it is stands in its metadata. */
export type UploadRecord = Pick<Upload, "id" | "size" | "metadata" | "creation_date"> & {
  offset?: number;
  /** Absent as long as it is not finished. */
  outcome?: UploadOutcome;
};

/** So long after it began an upload that was not finished is forgotten, and so long after its end what became of it; in milliseconds. */
export const UPLOAD_KEPT = 24 * 3_600_000;

/**
 * The records of uploads, in a folder beside their bytes: "<id>.json" while bytes are coming, "<id>.done" afterwards.
 * Each is written whole or not at all.
 */
export function uploadRecords(folder: string) {
  // The build may not look for them in this repository: they are data.
  const at = (id: string, state: "json" | "done") =>
    path.join(/* turbopackIgnore: true */ folder, `${idSeen(id)}.${state}`);
  const read = (id: string, state: "json" | "done") => readRecord(at(id, state));
  return {
    /** Nothing is known of what no upload was ever named, so that no name leads to another file. */
    get: async (id: string) =>
      ID.test(id) ? ((await read(id, "json")) ?? (await read(id, "done")) ?? undefined) : undefined,
    set: (id: string, record: UploadRecord) => writeWhole(at(id, "json"), record),
    delete: (id: string) => rm(at(id, "json"), { force: true }),
    /** Says what became of it, and lets go of its bytes. */
    async finish({ id, size, metadata, creation_date }: UploadRecord, outcome: UploadOutcome) {
      await writeWhole(at(id, "done"), { id, size, metadata, creation_date, outcome });
      await rm(at(id, "json"), { force: true });
      await rm(path.join(folder, id), { force: true });
    },
    /** Every upload of which it is not known yet what became of it. */
    async listUnfinished(): Promise<UploadRecord[]> {
      const names = await readdir(folder).catch(() => []);
      const found = names.filter((name) => name.endsWith(".json"));
      const records = await Promise.all(found.map((name) => readRecord(path.join(folder, name))));
      return records.filter((record) => record !== null);
    },
    /** When its last byte came, or when it began; null where all of them have come, or where it is gone. */
    async findLastByte({ id, size }: UploadRecord): Promise<Date | null> {
      const bytes = await stat(path.join(folder, idSeen(id))).catch(() => null);
      if (bytes && bytes.size >= (size ?? 0)) return null;
      const begun = await stat(at(id, "json")).catch(() => null);
      return begun && new Date(Math.max(begun.mtimeMs, bytes?.mtimeMs ?? 0));
    },
    /** Lets go of an upload of which bytes are missing: its sender is told that it is gone. */
    async forget({ id }: UploadRecord): Promise<void> {
      await rm(at(id, "json"), { force: true });
      await rm(path.join(folder, id), { force: true });
    },
  };
}

/** Sixteen bytes of chance, as an upload is named. */
const ID = /^[0-9a-f]{32}$/;

function idSeen(id: string): string {
  if (!ID.test(id)) throw new Error("An upload has another name than it was given.");
  return id;
}

/**
 * Takes away every file of an upload that was last written to `UPLOAD_KEPT` ago. Its record is written when it begins, so
 * that no upload goes on for longer than that, however many bytes still come; the protocol tells its sender so.
 *
 * @returns how many files were taken away
 */
export async function removeExpiredUploads(folder: string, now: Date): Promise<number> {
  let count = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found || now.getTime() - found.mtimeMs < UPLOAD_KEPT) continue;
    await rm(file, { force: true });
    count += 1;
  }
  return count;
}

async function readRecord(file: string): Promise<UploadRecord | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as UploadRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function writeWhole(file: string, record: UploadRecord): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, JSON.stringify(record));
  await rename(draft, file);
}
