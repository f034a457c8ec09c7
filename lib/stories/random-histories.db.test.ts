import { beforeAll, expect, it } from "vitest";
import { wordsFor, WORD_LANGUAGES } from "@/lib/words/words";
import { makeNewsroom } from "@/prisma/factories";
import { playHistory, type History } from "@/prisma/histories/history";
import { makeCast, type Person } from "@/prisma/histories/stage";

/** Each history is two sequences of acts at once. More of them: HISTORIES=10000 npx vitest run --project database … */
const SEQUENCES = Number(process.env.HISTORIES ?? 24);
const SEED = Number(process.env.HISTORIES_SEED ?? Math.floor(Math.random() * 1_000_000));

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let cast: Person[];
const refused = new Set<string>();

beforeAll(async () => {
  room = await makeNewsroom();
  cast = await makeCast(room.newsroom);
});

it(
  `${SEQUENCES} random sequences of acts, two at a time on the same story, leave no hole, no lost text and no false date (HISTORIES_SEED=${SEED})`,
  async () => {
    for (let index = 0; index * 2 < SEQUENCES; index += 1) {
      const history = await playHistory(room.newsroom, cast, SEED + index);
      note(history);
      expect(
        history.faults,
        `HISTORIES=2 HISTORIES_SEED=${SEED + index}\n${history.script.join("\n")}`,
      ).toEqual([]);
    }
  },
  60_000 + SEQUENCES * 2_000,
);

it("every refusal that they met has words in each language", () => {
  const unsaid = WORD_LANGUAGES.flatMap((language) => {
    const words = wordsFor(language);
    return [...refused]
      .filter((code) => !words.has(`refusals.${code}` as Parameters<typeof words.has>[0]))
      .map((code) => `${language}: ${code}`);
  });
  expect(unsaid).toEqual([]);
  expect(refused.size).toBeGreaterThan(0);
});

function note({ played }: History): void {
  for (const { outcome } of played)
    if ("refused" in outcome) for (const code of outcome.refused) refused.add(code);
}
