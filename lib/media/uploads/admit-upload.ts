import { TooMany } from "@/lib/refusal";
import { Turns } from "@/lib/turns";
import { hasRoom, IDLE } from "./upload-limits";
import type { UploadRecord, uploadRecords } from "./upload-records";

type Records = ReturnType<typeof uploadRecords>;

/**
 * Lets an upload begin: its record is written. Where its account has too many already, as many of them as need be are
 * forgotten, of which no byte has come for ten minutes, the longest silent first: nobody is locked out by what a lost
 * connection left behind. Refuses with TooMany where that does not help, and then nothing is forgotten.
 */
export function admitUpload(records: Records, upload: UploadRecord, now: Date): Promise<void> {
  // One after another: between the look at the others and its record none may begin that neither of them has seen.
  return door().take("door", async () => {
    const unfinished = await records.listUnfinished();
    const forgotten = await choose(records, unfinished, upload, now);
    if (!forgotten) throw new TooMany("tooManyUploads");
    for (const one of forgotten) await records.forget(one);
    await records.set(upload.id, upload);
  });
}

/** Which are to be forgotten so that there is room: none at best, null where all that may be are not enough. */
async function choose(
  records: Records,
  unfinished: readonly UploadRecord[],
  upload: UploadRecord,
  now: Date,
): Promise<UploadRecord[] | null> {
  if (hasRoom(unfinished, upload)) return [];
  const own = unfinished.filter(({ metadata }) => metadata?.account === upload.metadata?.account);
  const silent = await listSilent(records, own, now);
  for (let count = 1; count <= silent.length; count += 1) {
    const forgotten = silent.slice(0, count);
    if (
      hasRoom(
        unfinished.filter((one) => !forgotten.includes(one)),
        upload,
      )
    )
      return forgotten;
  }
  return null;
}

/** Those that wait for bytes which do not come, the longest silent first. What has come whole is none of them. */
async function listSilent(
  records: Records,
  uploads: readonly UploadRecord[],
  now: Date,
): Promise<UploadRecord[]> {
  const found: { upload: UploadRecord; since: number }[] = [];
  for (const upload of uploads) {
    const since = (await records.findLastByte(upload))?.getTime();
    if (since !== undefined && now.getTime() - since >= IDLE) found.push({ upload, since });
  }
  return found.sort((one, other) => one.since - other.since).map(({ upload }) => upload);
}

type Door = Turns<"door">;

/** One at a time; as many may wait as could come at once. Under a name on `globalThis`, because Next bundles module instances of its own. */
function door(): Door {
  const holder = globalThis as unknown as Record<symbol, Door | undefined>;
  return (holder[Symbol.for("newsroom.uploadsDoor")] ??= new Turns({ running: 1, waiting: 1_000 }));
}
