import { cpus } from "node:os";
import { closeDatabases } from "@/lib/database";
import { makeNewsroom } from "@/prisma/factories";
import { startEmbeddedPostgres } from "@/prisma/embedded";
import { playHistory } from "@/prisma/histories/history";
import { makeCast } from "@/prisma/histories/stage";
import { count, newTally, type Tally } from "@/prisma/histories/tally";
import { migrate } from "@/prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "@/prisma/test-database";

/**
 * The claim: no random sequence of acts leaves a false date, a lost text or a hole in the log.
 * `npm run bench -- histories 10000 [SEED]` plays so many sequences, two at a time on the same story, in a database
 * of its own, says what they came to, and fails at the first thing that should not have been.
 */

const [sequences = 1_000, seed = Math.floor(Math.random() * 1_000_000)] = process.argv.slice(2).map(Number);

const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("bench");
await createDatabase(url, name);
try {
  process.env.DATABASE_URL = urlOf(url, name);
  await migrate(process.env.DATABASE_URL);
  say(await playAll(sequences, seed));
} finally {
  await closeDatabases();
  await dropDatabase(url, name);
  await stop();
}

async function playAll(wanted: number, from: number): Promise<Tally> {
  const { newsroom } = await makeNewsroom();
  const cast = await makeCast(newsroom);
  const tally = newTally();
  const began = Date.now();
  for (let index = 0; tally.sequences < wanted; index += 1) {
    const history = await playHistory(newsroom, cast, from + index);
    count(tally, history);
    for (const fault of history.faults) print(`seed ${from + index}: ${fault}`);
    if (history.faults.length > 0) print(history.script.join("\n"));
    if (tally.sequences % 200 === 0) print(`${tally.sequences} sequences, ${seconds(began)} s`);
  }
  print(
    `seeds ${from} to ${from + tally.sequences / 2 - 1}, ${seconds(began)} s, ${cpus().length} processors`,
  );
  return tally;
}

function say({ sequences: played, moves, confirmed, acts, refusals, faulty }: Tally): void {
  print(`${played} sequences, ${moves} acts tried, ${confirmed} schedules confirmed at their end`);
  for (const [act, { done, refused }] of [...acts].sort())
    print(`  ${act.padEnd(24)}${done} done, ${refused} refused`);
  for (const [code, times] of [...refusals].sort((a, b) => b[1] - a[1])) print(`  ${times} × ${code}`);
  print(`${faulty.length} histories with a fault`);
  if (faulty.length > 0) process.exitCode = 1;
}

function seconds(began: number): string {
  return ((Date.now() - began) / 1_000).toFixed(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
