import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { standingClock } from "@/lib/clock";
import { dataFolder } from "@/lib/env";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import { launchDemoFronts } from "./demo/fronts";
import { instantOf, playHistories } from "./demo/play";
import { publishPages } from "./demo/publish-pages";
import { sendReports } from "./demo/send-reports";
import { OPENING_DAY, setUp, ZONE, type SignIn } from "./demo/set-up";
import { DEMO_PAPER } from "./demo/the-paper";

/** The settings row that says how far the demo has come. Its value outlives a process that was killed half-way. */
const PROGRESS = "demo";

/**
 * Fills an empty database with the demo paper, through the newsroom's own
 * acts, and gives the demo sign-ins, the same at every later start. A database
 * that holds anything else is left alone, and the answer is empty; a seeding
 * that was interrupted is begun again.
 */
export async function seedDemoIfEmpty(tell: (line: string) => void = () => undefined): Promise<SignIn[]> {
  const newsroom = openNewsroom();
  const progress = await newsroom.db.setting.findUnique({ where: { name: PROGRESS } });
  if (progress?.value === "seeded") return keptSignIns();
  if (progress?.value === "seeding") await empty(newsroom);
  else if (!(await isEmpty(newsroom))) return [];
  tell("Filling the empty database with the demo newsroom …");
  await mark(newsroom, "seeding");
  const signIns = await seed(newsroom);
  await keepSignIns(signIns);
  await mark(newsroom, "seeded");
  return signIns;
}

async function seed({ db, clock }: Newsroom): Promise<SignIn[]> {
  const now = clock.now();
  const opening = standingClock(instantOf(OPENING_DAY, now, ZONE));
  const { known, signIns } = await setUp({ db, clock: opening }, DEMO_PAPER);
  await publishPages({ db, clock }, known, now, ZONE);
  await playHistories({ db, clock }, DEMO_PAPER, known, now, ZONE);
  await launchDemoFronts({ db, clock }, known, now);
  await sendReports({ db, clock }, known, now, ZONE);
  return signIns;
}

async function isEmpty({ db }: Newsroom): Promise<boolean> {
  const [editions, people, stories] = await Promise.all([
    db.edition.count(),
    db.person.count(),
    db.story.count(),
  ]);
  return editions + people + stories === 0;
}

/** Takes a half-made demo paper away. The log gives way only to a session that says so by name. */
async function empty({ db }: Newsroom): Promise<void> {
  await db.$transaction([
    db.$executeRaw`SET LOCAL newsroom.may_truncate = 'yes'`,
    db.$executeRaw`TRUNCATE "editions", "people", "topics", "series", "pictures", "stories", "effects", "settings" RESTART IDENTITY CASCADE`,
  ]);
}

async function mark({ db }: Newsroom, value: "seeding" | "seeded"): Promise<void> {
  await db.setting.upsert({
    where: { name: PROGRESS },
    create: { name: PROGRESS, value },
    update: { value },
  });
}

function signInsFile(): string {
  return path.join(dataFolder(), "demo-sign-ins.json");
}

/** For the owner of the folder only; under another name first, so that a half file is never read. */
async function keepSignIns(signIns: SignIn[]): Promise<void> {
  const draft = `${signInsFile()}.${process.pid}`;
  await mkdir(dataFolder(), { recursive: true });
  await rm(draft, { force: true });
  await writeFile(draft, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, signInsFile());
}

/** Empty where the file was taken away: the passwords stand nowhere else. */
async function keptSignIns(): Promise<SignIn[]> {
  const text = await readFile(signInsFile(), "utf8").catch(() => "[]");
  return JSON.parse(text) as SignIn[];
}
