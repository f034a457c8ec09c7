import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound, Refusal, TooMany } from "@/lib/refusal";
import { Turns } from "@/lib/turns";
import { addPicture, type AddedPicture } from "@/lib/media/add-picture";
import { nameInUpload } from "./upload-name";
import { uploadRecords, type UploadOutcome, type UploadRecord } from "./upload-records";

/**
 * Takes an upload whose last byte has come into the library, and keeps what became of it. Asked for twice, at once or
 * after a failure, it makes one picture and gives the same answer.
 *
 * @param folder where uploads stand
 * @returns what became of it; what may be asked for again is thrown: a TooMany where too many wait already, or what came
 * of a server that closes
 */
export function takeIn(
  newsroom: Newsroom,
  actor: Actor,
  { folder, record }: { folder: string; record: UploadRecord },
): Promise<UploadOutcome> {
  const { underWay, turns } = intakes();
  const known = underWay.get(record.id);
  if (known) return known;
  const settling = turns.take("intake", () => settle(newsroom, actor, folder, record));
  const intake = settling.finally(() => underWay.delete(record.id));
  underWay.set(record.id, intake);
  return intake;
}

/**
 * So many pictures of 50 MB at the most are in memory while they are taken in, however many end together, and so many
 * wait without: for about a minute, since one is looked at after another.
 */
const MOST_AT_ONCE = { running: 3, waiting: 60 };

/** Whoever read the picture broke off, which may be because the server closes: it may be asked for again. */
const BROKE_OFF = "picture.crashed";

async function settle(
  newsroom: Newsroom,
  actor: Actor,
  folder: string,
  record: UploadRecord,
): Promise<UploadOutcome> {
  const records = uploadRecords(folder);
  const settled = (await records.get(record.id))?.outcome;
  if (settled) return settled;
  const name = nameInUpload(record.metadata?.filename);
  const bytes = await readFile(path.join(folder, record.id)).catch(noneWhereMissing);
  if (!bytes) {
    // Another server on the same folder took it in after its record was read here, or somebody gave it up.
    const meanwhile = (await records.get(record.id))?.outcome;
    if (!meanwhile) throw new NotFound("upload");
    return meanwhile;
  }
  const outcome = await addPicture(newsroom, actor, { bytes, fileName: name, upload: record.id }).then(
    async (added): Promise<UploadOutcome> => ({
      name,
      ...added,
      known: added.known && !(await cameWith(newsroom, record, added)),
    }),
    (error: unknown): UploadOutcome => {
      if (!(error instanceof Refusal) || error instanceof TooMany || error.code === BROKE_OFF) throw error;
      return { name, refused: error.code, values: error.values };
    },
  );
  await records.finish(record, outcome);
  return outcome;
}

function noneWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

/** Whether this very upload had added the picture already, and the server died before it could say so. */
async function cameWith(
  { db }: Newsroom,
  record: UploadRecord,
  { pictureId }: AddedPicture,
): Promise<boolean> {
  const { addedAt } = await db.picture.findUniqueOrThrow({ where: { id: pictureId } });
  if (addedAt < new Date(record.creation_date ?? 0)) return false;
  const entries = await db.logEntry.findMany({
    where: { act: "picture.add", at: addedAt },
    select: { data: true },
  });
  return entries.some(({ data }) => (data as { upload?: string } | null)?.upload === record.id);
}

type Intakes = { underWay: Map<string, Promise<UploadOutcome>>; turns: Turns<"intake"> };

/** What this process is taking in, by upload, and the line before it; under a name on `globalThis`, because Next bundles module instances of its own. */
function intakes(): Intakes {
  const holder = globalThis as unknown as Record<symbol, Intakes | undefined>;
  return (holder[Symbol.for("newsroom.intakes")] ??= {
    underWay: new Map(),
    turns: new Turns(MOST_AT_ONCE),
  });
}
