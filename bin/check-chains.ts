import { readFile } from "node:fs/promises";
import { z } from "zod";
import { database } from "@/lib/database";
import { storyChains } from "@/lib/stories/chains";
import { sayVerdict, verifyChain, type ChainEntry } from "@/lib/verify-chain";

const moment = z.union([
  z.object({ precision: z.literal("instant"), at: z.string() }),
  z.object({ precision: z.literal("day"), day: z.string() }),
]);

const published = z.object({
  format: z.literal(1),
  story: z.object({ id: z.number(), url: z.string() }),
  entries: z.array(
    z.object({
      number: z.number(),
      kind: z.string(),
      at: z.string(),
      recorded: z.string().optional(),
      announces: moment.nullable(),
      note: z.string().nullish(),
      data: z.unknown().optional(),
      text: z.unknown().optional(),
      salt: z.string().nullish(),
      contentHash: z.string().optional(),
      previous: z.string().nullish(),
      hash: z.string().nullish(),
    }),
  ),
});

/** Checks a story's changes.json, at an address or in a file. Returns 0 intact, 1 broken, 2 where there was none to check. */
export async function checkPublished(source: string, print: (text: string) => void): Promise<number> {
  const log = published.safeParse(await readJson(source).catch(() => null));
  if (!log.success) {
    print(`${source} is not a story's changes.json.`);
    return 2;
  }
  const { story, entries } = log.data;
  const verdict = verifyChain(entries.map((entry): ChainEntry => ({ ...entry, story: story.id })));
  print(`${story.url}: ${sayVerdict(verdict)}`);
  return verdict.state === "broken" ? 1 : 0;
}

async function readJson(source: string): Promise<unknown> {
  if (!/^https?:\/\//.test(source)) return JSON.parse(await readFile(source, "utf8"));
  const answer = await fetch(source);
  return answer.json();
}

/** Checks every chain in the newsroom's database: the broken ones one by one, then all together. Returns 0 intact, 1 broken. */
export async function checkNewsroom(print: (text: string) => void): Promise<number> {
  let [count, broken, redacted] = [0, 0, 0];
  for await (const { storyId, entries } of storyChains(database())) {
    const verdict = verifyChain(entries);
    count += 1;
    redacted += verdict.redacted;
    if (verdict.state === "intact") continue;
    broken += 1;
    print(`Story ${storyId}: ${sayVerdict(verdict)}`);
  }
  const together = sayVerdict({ state: "intact", redacted, pending: 0 });
  print(`${count} chains: ${broken > 0 ? `${broken} broken` : together}`);
  return broken > 0 ? 1 : 0;
}
