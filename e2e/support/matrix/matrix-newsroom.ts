import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { startEmbeddedPostgres } from "../../../prisma/embedded";
import { migrate } from "../../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../../prisma/test-database";
import { HIDDEN, PASSWORD, WHO, type TargetKind, type Who } from "./cast";

/**
 * Beside the matrix: makes a small newsroom in a database and a data folder of its own, with a session for each of its
 * people, and says where both are and what their browsers send. For each line, the kind of a target and a running
 * number, it makes one, and answers with its ids.
 */
const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("matrix");
const data = mkdtempSync(path.join(tmpdir(), "newsroom-matrix-"));
try {
  await createDatabase(url, name);
  Object.assign(process.env, { DATABASE_URL: urlOf(url, name), NEWSROOM_DATA: data });
  await migrate(urlOf(url, name));
  await makeWhenAsked();
} finally {
  await dropDatabase(url, name);
  await stop();
  rmSync(data, { recursive: true, force: true });
}

async function makeWhenAsked(): Promise<void> {
  // Imported late: the application reads its environment when it is imported.
  const { closeDatabases } = await import("../../../lib/database");
  const { targetMaker } = await import("./targets");
  const { newsroom, section, people } = await openStage();
  const make = await targetMaker(newsroom, section.id, people);
  say({ databaseUrl: process.env.DATABASE_URL, data, ...(await cookiesOf(people)) });
  for await (const line of createInterface({ input: process.stdin })) {
    const [kind, number] = line.split(" ");
    say(await make(kind as TargetKind, Number(number)));
  }
  await closeDatabases();
}

type Staff = Awaited<ReturnType<typeof openStage>>["people"];

async function openStage() {
  const { makeNewsroom } = await import("../../../prisma/factories");
  const { addPerson } = await import("../../../lib/people/add");
  const { findPersonActor } = await import("../../../lib/people/actors");
  const made = await makeNewsroom();
  const newsroom = { db: made.newsroom.db, clock: { now: () => new Date() } };
  const hire = async (who: Who) => {
    const { role, email, name: called } = WHO[who];
    const { personId } = await addPerson(newsroom, { name: called, email, role, password: PASSWORD });
    const actor = await findPersonActor(newsroom, personId);
    if (actor?.kind !== "person") throw new Error(`${called} is not there.`);
    return actor;
  };
  const people = {
    own: await hire("own"),
    other: await hire("other"),
    editor: await hire("editor"),
    admin: await hire("admin"),
    disabled: await hire("disabled"),
  };
  await newsroom.db.setting.create({ data: { name: "matrix", value: HIDDEN } });
  return { newsroom, section: made.section, people };
}

/** What each one's browser sends. The disabled account was signed in when it was closed, and its session stands on. */
async function cookiesOf(people: Staff): Promise<{ secret: string; cookies: Record<string, string> }> {
  const { encode } = await import("next-auth/jwt");
  const { openNewsroom } = await import("../../../lib/newsroom");
  const { openSession } = await import("../../../lib/sessions/open-session");
  const { sessionCookie, SESSION_AGE } = await import("../../../lib/web/session-cookie");
  const secret = randomBytes(32).toString("base64url");
  const cookies: Record<string, string> = {};
  for (const [who, actor] of Object.entries(people)) {
    const session = await openSession(openNewsroom(), actor);
    const value = await encode({ token: { session }, secret, maxAge: SESSION_AGE });
    cookies[who] = `${sessionCookie("http://localhost").name}=${value}`;
  }
  const where = { id: people.disabled.id };
  await openNewsroom().db.person.update({ where, data: { disabledAt: new Date() } });
  return { secret, cookies };
}

function say(what: unknown): void {
  console.log(JSON.stringify(what));
}
