import { database } from "@/lib/database";
import { headsFile, type HeadsFile } from "@/lib/heads/fields";
import { verifyHeads } from "@/lib/heads/verify";

/**
 * Checks the published heads of every day against each other and against the log, which shows a rewritten end of a
 * chain too. Returns 0 intact, 1 broken.
 */
export async function checkHeads(print: (text: string) => void): Promise<number> {
  const hashes = await loggedHashes();
  const days = await database().dailyHead.findMany({ orderBy: { day: "asc" } });
  let broken = 0;
  let before: HeadsFile | undefined;
  for (const row of days) {
    const file = headsFile.parse({
      ...row,
      day: row.day.toISOString().slice(0, 10),
      at: row.at.toISOString(),
    });
    const verdict = verifyHeads(file, { before, logs: linksNamedBy(file, hashes) });
    before = file;
    if (verdict.state === "intact") continue;
    broken += 1;
    const where = verdict.story === undefined ? "" : `, story ${verdict.story}`;
    print(`Heads of ${file.day}: broken (${verdict.why}${where})`);
  }
  print(`${days.length} days of heads: ${broken > 0 ? `${broken} broken` : "intact"}`);
  return broken > 0 ? 1 : 0;
}

/** Every link of every chain, by story and number. */
async function loggedHashes(): Promise<Map<string, string>> {
  const rows = await database().logEntry.findMany({
    where: { publicNumber: { not: null } },
    select: { storyId: true, publicNumber: true, hash: true },
  });
  return new Map(rows.map(({ storyId, publicNumber, hash }) => [`${storyId}/${publicNumber}`, hash ?? ""]));
}

function linksNamedBy(file: HeadsFile, hashes: ReadonlyMap<string, string>) {
  return file.heads.map(({ story, number }) => {
    const hash = hashes.get(`${story}/${number}`);
    return { story: { id: story }, entries: hash ? [{ number, hash }] : [] };
  });
}
