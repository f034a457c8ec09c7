import { createInterface } from "node:readline";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { migrate } from "../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../prisma/test-database";

/**
 * Beside a journey with a server of its own: makes a small newsroom in a database of its own and says its URL. For each
 * line it does what the line says and answers with one: `person ROLE` takes somebody on, `age ID` lets an hour pass
 * since they proved who they are, `story HEADLINE` publishes one, `want ROLE…` has these roles need a second factor.
 */
const PASSWORD = "a ferry, a bell and 61 steps";

const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("staffed");
try {
  await createDatabase(url, name);
  process.env.DATABASE_URL = urlOf(url, name);
  await migrate(process.env.DATABASE_URL);
  await actWhenAsked();
} finally {
  await dropDatabase(url, name);
  await stop();
}

async function actWhenAsked(): Promise<void> {
  // Imported late: the application reads its environment when it is imported.
  const { closeDatabases } = await import("../../lib/database");
  const { systemClock } = await import("../../lib/clock");
  const { addPerson } = await import("../../lib/people/add");
  const { writeDeskSettings } = await import("../../lib/settings/write-desk-settings");
  const { makeActor, makeLive, makeNewsroom, publishable } = await import("../../prisma/factories");
  const { newsroom: made, section } = await makeNewsroom();
  const newsroom = { db: made.db, clock: systemClock };
  const admin = await makeActor(newsroom, "admin");

  let people = 0;
  const person = async (role: "reporter" | "editor" | "admin") => {
    people += 1;
    const who = {
      name: `Wren Tallow ${people}`,
      email: `wren-${people}@newsroom.example`,
      password: PASSWORD,
    };
    const { personId } = await addPerson(newsroom, { ...who, role });
    return { personId, ...who };
  };
  const age = async (personId: number) => {
    const provedAt = new Date(Date.now() - 60 * 60 * 1000);
    await newsroom.db.session.updateMany({ where: { personId }, data: { provedAt } });
    return {};
  };
  const story = (headline: string) =>
    makeLive(newsroom, admin, publishable({ sectionId: section.id, headline, slug: "" }));
  const want = async (roles: string[]) => {
    const secondFactorFor = roles.filter(Boolean) as ("reporter" | "editor" | "admin")[];
    await writeDeskSettings(newsroom, admin, { secondFactorFor });
    return {};
  };
  console.log(JSON.stringify({ databaseUrl: process.env.DATABASE_URL }));
  for await (const line of createInterface({ input: process.stdin })) {
    const [act = "", ...rest] = line.split(" ");
    const acts: Record<string, () => Promise<unknown>> = {
      person: () => person(rest[0] as "reporter"),
      age: () => age(Number(rest[0])),
      story: () => story(rest.join(" ")),
      want: () => want(rest),
    };
    console.log(JSON.stringify((await acts[act]?.()) ?? null));
  }
  await closeDatabases();
}
